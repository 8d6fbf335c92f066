/**
 * PP-OCR, on ONNX Runtime: a detector that finds lines, a recognizer that reads them, and what is
 * between and after them, which is Platen's own.
 *
 * <ol>
 *   <li>{@link dev.platen.ocr.ppocr.TextDetector} finds the places of lines on a picture of the
 *       page of at most 1280 pixels.
 *   <li>{@link dev.platen.ocr.ppocr.BoxReader} cuts each line out of the page itself, makes it a
 *       strip of the height that the recognizer wants, and reads it.
 *   <li>{@link dev.platen.ocr.ppocr.WordSpaces} and {@link dev.platen.ocr.ppocr.LetterEdges} find
 *       words and their boxes.
 *   <li>{@link dev.platen.ocr.ppocr.ResultWriter} puts it all in the terms of the model.
 * </ol>
 *
 * <p>PP-OCR's classifier of line directions is left out: it turned lines that were upright, which
 * raised the character error on good pages from below 1 to about 10 %. How the page lies is found
 * out for the page. See Y. Du et al., <i>PP-OCR: A Practical Ultra Lightweight OCR System</i>,
 * 2020, and PaddleOCR's documentation of PP-OCRv4.
 */
package dev.platen.ocr.ppocr;
