package dev.platen.synthesize;

import java.util.Random;

/**
 * What a page went through.
 *
 * @param skewDegrees angle by which the content is turned counter-clockwise
 * @param noise standard deviation of the grey levels of paper and ink; 0 to 40
 * @param speckles dark spots on the page
 * @param paper grey level of the paper; 0 black to 255 white
 */
record PageWear(double skewDegrees, double noise, int speckles, int paper) {

  /** Nothing. */
  static final PageWear NONE = new PageWear(0, 0, 0, 255);

  /** A bilevel fax or copy: a little askew, a few specks. */
  static PageWear copied(Random random) {
    return new PageWear(skew(random), 0, random.nextInt(10, 60), 255);
  }

  /** A grey scan: a little askew, grainy, on paper that has yellowed. */
  static PageWear scanned(Random random) {
    return new PageWear(
        skew(random), random.nextDouble(1, 3.5), random.nextInt(0, 20), random.nextInt(225, 250));
  }

  private static double skew(Random random) {
    return Math.round(random.nextDouble(-1.2, 1.2) * 100) / 100.0;
  }
}
