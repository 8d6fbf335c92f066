package dev.platen.model;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import java.util.Optional;

/**
 * A page as pixels outside the Java heap: 8 bits a sample, rows from the top, one channel (grey, 0
 * is black) or three (blue, green, red).
 *
 * <p>Whoever opens one closes it; after that the address is void. Not safe for use by several
 * threads at once.
 */
public interface PageImage extends AutoCloseable {

  Size size();

  /** 1 (grey) or 3 (blue, green, red). */
  int channels();

  /** The resolution, where it is known. */
  Optional<Dpi> dpi();

  /** Address of the first sample of the first row. Valid until {@link #close()}. */
  long address();

  /** Bytes from the start of a row to the start of the next one. */
  long stride();

  /** Releases the pixels; closing twice does nothing. */
  @Override
  void close();
}
