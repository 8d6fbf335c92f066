/**
 * Tesseract, through Tess4J, on the natives that {@link dev.platen.natives.TesseractLibrary} loads.
 *
 * <p>Neural models only; a page's result never depends on the pages before it. Language packs
 * ({@code *.traineddata}) come from a folder of the user's or from Tess4J's jar. The only package
 * that knows {@code net.sourceforge.tess4j}.
 */
package dev.platen.ocr.tesseract;
