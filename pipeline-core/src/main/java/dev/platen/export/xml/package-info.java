/**
 * Documents in the exchange formats of OCR: ALTO 4.4, PAGE 2019-07-15 and hOCR 1.2. All boxes are
 * in pixels of the source page.
 */
package dev.platen.export.xml;
