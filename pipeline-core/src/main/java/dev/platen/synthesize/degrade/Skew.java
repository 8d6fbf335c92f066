package dev.platen.synthesize.degrade;

/**
 * A sheet askew on the glass.
 *
 * @param degrees angle by which content is turned counter-clockwise about the middle
 */
public record Skew(double degrees) implements Warp {

  @Override
  public void forward(double[] point, int width, int height) {
    // With y downwards a positive angle turns clockwise.
    turn(point, -Math.toRadians(degrees), width / 2.0, height / 2.0);
  }

  @Override
  public void backward(double[] point, int width, int height) {
    turn(point, Math.toRadians(degrees), width / 2.0, height / 2.0);
  }

  private static void turn(double[] point, double angle, double x, double y) {
    double dx = point[0] - x;
    double dy = point[1] - y;
    point[0] = x + dx * Math.cos(angle) - dy * Math.sin(angle);
    point[1] = y + dx * Math.sin(angle) + dy * Math.cos(angle);
  }
}
