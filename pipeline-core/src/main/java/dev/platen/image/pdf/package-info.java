/**
 * PDF documents: pages as pictures, and the text that they carry themselves.
 *
 * <p>{@link dev.platen.image.pdf.PdfFormat} is the provider. What happens to a page:
 *
 * <ol>
 *   <li>{@code PageSurvey} runs the content stream without painting and notes what would be
 *       painted: images with their place, marks, glyphs.
 *   <li>{@code PagePlanner} chooses the frame from that: one image that fills the page gives its
 *       own pixels, everything else is drawn.
 *   <li>{@code ScanDecoder} decodes that image, or {@code PageRenderer} draws the page in bands.
 *   <li>{@code LayerBuilder} makes words and lines of the glyphs, in pixels of the frame.
 * </ol>
 *
 * <p>Inspection does the first two steps only, with the same code, so that the size it reports is
 * the size that decoding gives. PDFBox logs what it can't decode and goes on; here every image that
 * is painted is watched, and one that can't be decoded is a failure or a damage. The only package
 * beside {@code export.pdf} that imports PDFBox.
 */
package dev.platen.image.pdf;
