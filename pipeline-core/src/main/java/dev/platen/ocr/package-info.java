/**
 * Recognition: a prepared page image in, lines and words with boxes and confidence out.
 *
 * <p>An engine is found by name through {@link java.util.ServiceLoader}: a stateless {@link
 * dev.platen.ocr.OcrEngineProvider} opens a closeable {@link dev.platen.ocr.OcrEngine}, one a
 * thread. {@code ocr.tesseract} has the first one.
 */
package dev.platen.ocr;
