package dev.platen.synthesize.degrade;

/**
 * A page that waves in both directions, as paper does that was folded or got wet.
 *
 * @param amplitude of the largest wave, in parts of the page's width; under 0.02
 * @param phase of the waves, in radians
 * @param waves over the height of the page
 */
public record GeneralCurl(double amplitude, double phase, double waves) implements Warp {

  private static final int STEPS = 25;

  @Override
  public void forward(double[] point, int width, int height) {
    double x = point[0];
    double y = point[1];
    double[] guess = {x, y};
    for (int i = 0; i < STEPS; i++) {
      double[] moved = guess.clone();
      backward(moved, width, height);
      guess[0] += x - moved[0];
      guess[1] += y - moved[1];
    }
    point[0] = guess[0];
    point[1] = guess[1];
  }

  @Override
  public void backward(double[] point, int width, int height) {
    double u = point[0] / width;
    double v = point[1] / height;
    double x = Math.sin(2 * Math.PI * (waves * v + 0.4 * u) + phase) * Math.sin(Math.PI * u);
    double y = Math.sin(2 * Math.PI * (0.8 * u + 0.6 * waves * v) + 2 * phase);
    point[0] += 0.5 * amplitude * width * x;
    point[1] += amplitude * width * y;
  }
}
