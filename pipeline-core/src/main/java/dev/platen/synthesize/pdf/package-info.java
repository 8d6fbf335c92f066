/** What synthesis takes from PDFBox: outlines of a font that is always there, and PDF files. */
package dev.platen.synthesize.pdf;
