package dev.platen.onnx;

import java.util.Arrays;

/**
 * Numbers in a grid of any number of dimensions, the last one the fastest.
 *
 * <p>Holds the array it was made of, does not copy it.
 */
public final class Tensor {

  private final float[] values;
  private final long[] shape;

  /**
   * A tensor over some values.
   *
   * @param values as many as the shape has places
   * @param shape length of each dimension, 1 or more
   */
  public Tensor(float[] values, long... shape) {
    this.values = values;
    this.shape = shape.clone();
    long places = 1;
    for (long length : shape) {
      places = Math.multiplyExact(places, length);
    }
    if (places != values.length) {
      throw new IllegalArgumentException(
          "Shape %s has %d places, but there are %d values"
              .formatted(Arrays.toString(shape), places, values.length));
    }
  }

  /** Number of dimensions. */
  public int rank() {
    return shape.length;
  }

  /** Length of a dimension, counted from 0. */
  public int length(int dimension) {
    return Math.toIntExact(shape[dimension]);
  }

  /** The value at a place of the flattened grid. */
  public float at(int index) {
    return values[index];
  }

  /** The flattened grid; the tensor's own array. */
  public float[] values() {
    return values;
  }

  long[] shape() {
    return shape.clone();
  }

  @Override
  public String toString() {
    return "Tensor " + Arrays.toString(shape);
  }
}
