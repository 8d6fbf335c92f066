package dev.platen.layout.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Marks that follow each other from left to right on one line. All in pixels of the mask. */
final class DashChain {

  /** Fewer marks are no piece of a ruling. */
  static final int LEAST_PIECE = 4;

  /** A ruling has so many dashes, or dots, at least. */
  private static final int LEAST_DASHES = 8;

  private static final int LEAST_DOTS = 12;

  /** A ruling is at least so many heights of lines long. */
  private static final double SHORTEST = 4;

  /** Share of the marks, and of the steps between them, that are alike. */
  private static final double ALIKE = 0.75;

  /** Marks differ in length by at most this share, or a pixel; steps by their share. */
  private static final double LENGTHS = 0.35;

  private static final double STEPS = 0.2;

  /** Dashes and dots in turn, or a dash and two dots. */
  private static final int LONGEST_PERIOD = 3;

  /** A dash is so many times as long as a dot that stands beside it. */
  private static final double UNLIKE = 1.6;

  /** A step may leave out so many marks. */
  private static final int MISSING = 3;

  /** Share of the box around a mark that is ink: dots and dashes are solid, letters are not. */
  private static final double SOLID = 0.62;

  /** Share of the length that is ink, at least and at most. */
  private static final double THINNEST = 0.1;

  private static final double DENSEST = 0.92;

  /** A line that is broken is at least so long, and its marks so thin, in heights of lines. */
  private static final double LONG = 8;

  private static final double THIN = 0.14;

  /** Its gaps are those of dashes: at most so many heights of lines. */
  private static final double NARROW = 0.7;

  /** Share of its length that is ink. */
  private static final double MOSTLY = 0.65;

  /** Marks are off the fitted line by at most so many pixels, and this share of its length. */
  private static final double OFF = 1.2;

  private static final double BENT = 0.006;

  /** A ruling rises or falls by at most this much per length: a degree and a half. */
  private static final double STEEPEST = 0.026;

  private final List<DashedRulings.Mark> marks;
  private final double pitch;

  DashChain(List<DashedRulings.Mark> marks) {
    this.marks = List.copyOf(marks);
    this.pitch = median(steps(1));
  }

  List<DashedRulings.Mark> marks() {
    return marks;
  }

  DashedRulings.Mark first() {
    return marks.get(0);
  }

  DashedRulings.Mark last() {
    return marks.get(marks.size() - 1);
  }

  /** Median distance of marks that follow each other. */
  double pitch() {
    return pitch;
  }

  /**
   * Whether another chain, that begins further right, goes on from this one.
   *
   * @param reach how far apart they may be
   */
  boolean goesOn(DashChain next, double reach) {
    double gap = next.first().x() - last().right();
    double thick = Math.max(last().height(), next.first().height());
    double off = Math.abs(next.first().centerY() - last().centerY());
    return gap >= 0
        && gap < reach
        && Math.abs(next.pitch - pitch) <= Math.max(1, 2 * STEPS * pitch)
        && Math.abs(next.last().height() - first().height()) <= Math.max(1, 0.35 * thick)
        && off <= 1 + 0.25 * thick + STEEPEST * gap;
  }

  DashChain with(DashChain next) {
    List<DashedRulings.Mark> all = new ArrayList<>(marks);
    all.addAll(next.marks);
    return new DashChain(all);
  }

  /**
   * Whether it is a ruling by itself: long, straight, of solid marks that are alike and follow each
   * other in equal steps.
   *
   * @param type height of most lines of text
   */
  boolean isRegular(double type) {
    double inked = inked();
    double thick = median(values(DashedRulings.Mark::height));
    boolean dots = median(values(DashedRulings.Mark::width)) < 2 * thick;
    return marks.size() >= (dots ? LEAST_DOTS : LEAST_DASHES)
        && length() >= SHORTEST * type
        && inked >= THINNEST
        && inked <= DENSEST
        && isSolid()
        && isStraight()
        && IntStream.rangeClosed(1, LONGEST_PERIOD).anyMatch(this::repeats);
  }

  /**
   * Whether it is a thin line that is broken here and there, as dashes are that run into each
   * other: long, straight, mostly ink.
   *
   * @param type height of most lines of text
   */
  boolean isBroken(double type) {
    return length() >= LONG * type
        && inked() >= MOSTLY
        && median(values(DashedRulings.Mark::height)) <= Math.max(2, THIN * type)
        && widestGap() <= NARROW * type
        && isSolid()
        && isStraight();
  }

  private double widestGap() {
    return IntStream.range(1, marks.size())
        .mapToDouble(i -> marks.get(i).x() - marks.get(i - 1).right())
        .max()
        .orElse(0);
  }

  private double length() {
    return last().right() - first().x();
  }

  /** Share of the length that is ink. */
  private double inked() {
    return marks.stream().mapToDouble(DashedRulings.Mark::width).sum() / length();
  }

  private boolean isSolid() {
    return median(values(m -> m.area() / (double) (m.width() * m.height()))) >= SOLID;
  }

  /** Whether marks and steps are the same after every so many marks. */
  private boolean repeats(int period) {
    if (marks.size() <= 2 * period || (period > 1 && !differ(period))) {
      return false;
    }
    double[] steps = steps(period);
    double usual = median(steps);
    int alike = 0;
    for (int i = 0; i < steps.length; i++) {
      double a = marks.get(i).width();
      double b = marks.get(i + period).width();
      boolean lengths = Math.abs(a - b) <= Math.max(1, LENGTHS * Math.max(a, b));
      alike += lengths && isStep(steps[i], usual, period == 1 ? MISSING : 1) ? 1 : 0;
    }
    return alike >= ALIKE * steps.length;
  }

  /** Whether dashes and dots follow each other, and not the dots of colons below each other. */
  private boolean differ(int period) {
    double[] usual =
        IntStream.range(0, period)
            .mapToDouble(
                first ->
                    median(
                        IntStream.iterate(first, i -> i < marks.size(), i -> i + period)
                            .mapToDouble(i -> marks.get(i).width())
                            .toArray()))
            .sorted()
            .toArray();
    return usual[period - 1] >= UNLIKE * usual[0] + 1;
  }

  private static boolean isStep(double step, double usual, int most) {
    double times = Math.max(1, Math.min(most, Math.round(step / usual)));
    return Math.abs(step - times * usual) <= Math.max(1, STEPS * usual);
  }

  private boolean isStraight() {
    double x = mean(DashedRulings.Mark::centerX);
    double y = mean(DashedRulings.Mark::centerY);
    double across = 0;
    double along = 0;
    for (DashedRulings.Mark mark : marks) {
      across += (mark.centerX() - x) * (mark.centerY() - y);
      along += (mark.centerX() - x) * (mark.centerX() - x);
    }
    double slope = across / Math.max(1, along);
    double[] off = values(m -> Math.abs(m.centerY() - y - slope * (m.centerX() - x)));
    Arrays.sort(off);
    return Math.abs(slope) <= STEEPEST
        && off[(int) (0.9 * (off.length - 1))] <= OFF + BENT * length();
  }

  /** Distances of marks so many apart. */
  private double[] steps(int period) {
    return IntStream.range(0, Math.max(0, marks.size() - period))
        .mapToDouble(i -> marks.get(i + period).centerX() - marks.get(i).centerX())
        .toArray();
  }

  private double[] values(ToDoubleFunction<DashedRulings.Mark> value) {
    return marks.stream().mapToDouble(value).toArray();
  }

  private double mean(ToDoubleFunction<DashedRulings.Mark> value) {
    return marks.stream().mapToDouble(value).average().orElse(0);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
