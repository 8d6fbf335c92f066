/**
 * Pages as they look, with the text that was read behind them: selectable, searchable, invisible.
 *
 * <p>{@code LayeredPdf} adds text to the pages of a PDF and leaves everything else in it alone.
 * {@code PicturePdf} makes pages of pictures: for documents that are pictures, and for PDF/A-2b,
 * which a PDF of unknown making can't be turned into otherwise. Streams of JPEG, JPEG 2000, CCITT
 * and JBIG2 go over as they are where PDF can hold them; what can't is stored without loss.
 */
package dev.platen.export.pdf;
