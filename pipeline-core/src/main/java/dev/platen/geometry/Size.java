package dev.platen.geometry;

import java.io.Serializable;

/**
 * Width and height of an image in pixels, both at least 1.
 *
 * @param width pixels
 * @param height pixels
 */
public record Size(int width, int height) implements Serializable {

  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("Size %d x %d is empty".formatted(width, height));
    }
  }

  /** Number of pixels; does not overflow. */
  public long pixels() {
    return (long) width * height;
  }

  /** This size turned by a quarter. */
  public Size transposed() {
    return new Size(height, width);
  }

  /** The whole image as a box. */
  public Box box() {
    return new Box(0, 0, width, height);
  }
}
