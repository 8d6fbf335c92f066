package dev.platen.page;

import dev.platen.geometry.Box;

/** How stretches of one axis lie to each other. */
public final class Spans {

  private Spans() {}

  /** What two stretches have in common, over the shorter one: 0 to 1. */
  public static double shared(double from1, double to1, double from2, double to2) {
    double common = Math.min(to1, to2) - Math.max(from1, from2);
    double shorter = Math.min(to1 - from1, to2 - from2);
    return common <= 0 || shorter <= 0 ? 0 : Math.min(1, common / shorter);
  }

  /** What two boxes have in common from left to right, over the narrower one. */
  public static double across(Box a, Box b) {
    return shared(a.x(), a.right(), b.x(), b.right());
  }

  /** What two boxes have in common from top to bottom, over the lower one. */
  public static double down(Box a, Box b) {
    return shared(a.y(), a.bottom(), b.y(), b.bottom());
  }

  /** White space between two boxes that stand side by side; negative where they overlap. */
  public static double gapAcross(Box a, Box b) {
    return Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
  }

  /** White space between two boxes that stand one above the other; negative where they overlap. */
  public static double gapDown(Box a, Box b) {
    return Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom());
  }

  /** Share of a box that lies in another, 0 to 1. */
  public static double inside(Box inner, Box outer) {
    return inner.area() > 0 ? inner.intersectionArea(outer) / inner.area() : 0;
  }
}
