package dev.platen.synthesize.degrade;

/**
 * A change of geometry that can be followed both ways. Points are {x, y} in pixels of the image
 * before or after, where (0, 0) is the corner of the first pixel, and are changed in place.
 */
public non-sealed interface Warp extends Degradation {

  /** Size of the image after, from {width, height} before. */
  default int[] size(int width, int height) {
    return new int[] {width, height};
  }

  /** Moves a point of the image before to its place after, given the size before. */
  void forward(double[] point, int width, int height);

  /** Moves a point of the image after to its place before, given the size before. */
  void backward(double[] point, int width, int height);
}
