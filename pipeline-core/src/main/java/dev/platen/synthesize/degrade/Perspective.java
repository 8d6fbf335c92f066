package dev.platen.synthesize.degrade;

/**
 * A sheet photographed at an angle, with some of the ground around it.
 *
 * @param tilt how much shorter the far edge is, in parts of it; less than 0 for the lower edge
 * @param pan the same of the right edge; less than 0 for the left
 * @param turn of the sheet in the picture, in degrees counter-clockwise
 * @param margin around the sheet, in parts of its size
 */
public record Perspective(double tilt, double pan, double turn, double margin) implements Warp {

  @Override
  public int[] size(int width, int height) {
    return new int[] {
      (int) Math.round(width * (1 + 2 * margin)), (int) Math.round(height * (1 + 2 * margin))
    };
  }

  @Override
  public void forward(double[] point, int width, int height) {
    double x = point[0] / width - 0.5;
    double y = point[1] / height - 0.5;
    double depth = 1 - tilt * y + pan * x;
    place(point, x / depth * width, y / depth * height, width, height);
  }

  private void place(double[] point, double x, double y, int width, int height) {
    double angle = -Math.toRadians(turn);
    int[] size = size(width, height);
    point[0] = x * Math.cos(angle) - y * Math.sin(angle) + size[0] / 2.0;
    point[1] = x * Math.sin(angle) + y * Math.cos(angle) + size[1] / 2.0;
  }

  @Override
  public void backward(double[] point, int width, int height) {
    int[] size = size(width, height);
    double angle = Math.toRadians(turn);
    double dx = point[0] - size[0] / 2.0;
    double dy = point[1] - size[1] / 2.0;
    double x = (dx * Math.cos(angle) - dy * Math.sin(angle)) / width;
    double y = (dx * Math.sin(angle) + dy * Math.cos(angle)) / height;
    // x = X / d and y = Y / d with d = 1 - tilt Y + pan X, solved for X and Y.
    double depth = 1 / (1 + tilt * y - pan * x);
    point[0] = (x * depth + 0.5) * width;
    point[1] = (y * depth + 0.5) * height;
  }
}
