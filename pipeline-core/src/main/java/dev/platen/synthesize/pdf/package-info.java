/** What synthesis takes from PDFBox: PDF files. */
package dev.platen.synthesize.pdf;
