package dev.platen.synthesize.degrade;

/**
 * A page stored on its side or head.
 *
 * @param clockwise degrees by which the stored page must be turned clockwise to be upright: 90, 180
 *     or 270
 */
public record QuarterTurn(int clockwise) implements Warp {

  public QuarterTurn {
    if (clockwise != 90 && clockwise != 180 && clockwise != 270) {
      throw new IllegalArgumentException(
          "clockwise = %d is none of 90, 180, 270".formatted(clockwise));
    }
  }

  @Override
  public int[] size(int width, int height) {
    return clockwise == 180 ? new int[] {width, height} : new int[] {height, width};
  }

  @Override
  public void forward(double[] point, int width, int height) {
    double x = point[0];
    double y = point[1];
    switch (clockwise) {
      case 90 -> set(point, y, width - x);
      case 180 -> set(point, width - x, height - y);
      default -> set(point, height - y, x);
    }
  }

  @Override
  public void backward(double[] point, int width, int height) {
    double x = point[0];
    double y = point[1];
    switch (clockwise) {
      case 90 -> set(point, width - y, x);
      case 180 -> set(point, width - x, height - y);
      default -> set(point, y, height - x);
    }
  }

  private static void set(double[] point, double x, double y) {
    point[0] = x;
    point[1] = y;
  }
}
