/**
 * TIFF and BigTIFF, as many pages as there are directories.
 *
 * <p>The directories are read here, bounded and one by one, so that a broken or cyclic one costs
 * only itself. Each page is then shown to the decoder (TwelveMonkeys, which reads every kind of
 * compression that scanners have written) as one or more small TIFF files of its own: {@link
 * dev.platen.image.tiff.TiffView}. So the decoder sees only tags that were checked, memory is that
 * of one band of strips, and a strip that is missing or broken loses only its own rows.
 */
package dev.platen.image.tiff;
