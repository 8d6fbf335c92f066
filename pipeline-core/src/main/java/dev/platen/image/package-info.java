/**
 * Document bytes to page images: formats told apart by content, pages counted, decoded one at a
 * time.
 *
 * <p>{@link dev.platen.image.DocumentOpener} is the way in. Raster formats live here, PDF in {@code
 * image.pdf}. Everything read is hostile: sizes are checked against the limits before anything is
 * allocated.
 */
package dev.platen.image;
