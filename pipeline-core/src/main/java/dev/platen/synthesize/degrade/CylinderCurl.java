package dev.platen.synthesize.degrade;

/**
 * A page that bends like a cylinder whose axis is upright: near the spine of a bound volume lines
 * rise or sink and letters get narrower.
 *
 * @param rise of the middle of lines over their ends, in parts of the page's width
 * @param squeeze how much narrower the side at the spine is; 0 to 0.4
 * @param spineAtLeft where the spine is
 */
public record CylinderCurl(double rise, double squeeze, boolean spineAtLeft) implements Warp {

  private static final int STEPS = 12;

  @Override
  public void forward(double[] point, int width, int height) {
    double u = side(point[0] / width);
    // Where it is seen is where the flattened page says; Newton finds it.
    double seen = u;
    for (int i = 0; i < STEPS; i++) {
      double slope = 1 + squeeze * (1 - 2 * seen);
      seen -= (flat(seen) - u) / slope;
    }
    point[0] = side(seen) * width;
    point[1] -= lift(seen) * width;
  }

  @Override
  public void backward(double[] point, int width, int height) {
    double seen = side(point[0] / width);
    point[0] = side(flat(seen)) * width;
    point[1] += lift(seen) * width;
  }

  /** The way along the paper, from how far it is seen from the spine; both 0 to 1. */
  private double flat(double seen) {
    return seen + squeeze * seen * (1 - seen);
  }

  private double lift(double seen) {
    return rise * Math.sin(Math.PI * seen);
  }

  private double side(double u) {
    return spineAtLeft ? u : 1 - u;
  }
}
