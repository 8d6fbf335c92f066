/**
 * What image files say of themselves: size, resolution, orientation, title, completeness; read from
 * headers without decoding a pixel.
 *
 * <p>Nothing here trusts a length: every read goes through {@link
 * dev.platen.image.header.FileBytes}, which ends in a {@link dev.platen.failure.PipelineException}
 * where the file does.
 */
package dev.platen.image.header;
