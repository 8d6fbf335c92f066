package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.SkewFinder;
import dev.platen.preprocess.opencv.TextRows;
import dev.platen.preprocess.opencv.Warp;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns the page so that its lines are level; the page grows so that nothing is cut off. */
final class DeskewStep implements TreatmentStep {

  /** Degrees that engines bear well; turning by less would cost sharpness for nothing. */
  private static final double LEAST = 0.4;

  /** Degrees that may be left. */
  private static final double LEFT = 0.3;

  /** The same where lines are bent, and their angle is less certain than how engines bear it. */
  private static final double LEAST_BENT = 0.7;

  /** Part of the bend that a curled sheet may keep to count as flattened without being turned. */
  private static final double FLATTENED = 0.4;

  /** Part of the width over which a line must reach whose ends tell how a bent page lies. */
  private static final double ACROSS = 0.5;

  private final long maxPixels;

  /**
   * A kind of treatment.
   *
   * @param maxPixels that a page may grow to
   */
  DeskewStep(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  @Override
  public String name() {
    return "deskew";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    Size size = sheet.size();
    PageView view = sheet.view();
    boolean bent = isBentSheet(sheet);
    if (bent && flattensWell(sheet)) {
      return Optional.empty();
    }
    OptionalDouble skew = bent ? endToEnd(view) : asOptional(sheet.diagnosis().skewDegrees());
    if (skew.isEmpty()
        || Math.abs(skew.getAsDouble()) < (bent ? LEAST_BENT : LEAST)
        || Math.max(size.width(), size.height()) > Warp.MAX_SIDE) {
      return Optional.empty();
    }
    PageTransform transform = turned(size, skew.getAsDouble());
    try (PageView turned = sheet.viewThrough(transform)) {
      OptionalDouble rest = bent ? endToEnd(turned) : seen(turned);
      boolean kept = rest.isPresent() && Math.abs(rest.getAsDouble()) <= LEFT;
      Treatment treatment =
          new Treatment(
              name(),
              Map.of("degrees_clockwise", String.format(Locale.ROOT, "%.2f", skew.getAsDouble())),
              kept,
              kept
                  ? "lines were not level; effect is the degrees that are left"
                  : "lines are no more level after turning",
              rest.isPresent() ? rest.getAsDouble() : null);
      return Optional.of(kept ? Treated.moved(transform, treatment) : Treated.dropped(treatment));
    }
  }

  /**
   * Whether the page is a rectangle by the edges of its sheet, and lines slope where the paper
   * curls: the angle of most of them is then that of the curl, and flattening takes it away.
   */
  private static boolean isBentSheet(Sheet sheet) {
    PageView view = sheet.view();
    return sheet.transform().isPerspective()
        && TextRows.of(view).bend() >= FlattenStep.LEAST * view.characters().height();
  }

  /** Whether flattening alone takes nearly all of the bend, and the slope of all lines with it. */
  private static boolean flattensWell(Sheet sheet) {
    return new FlattenStep()
        .treat(sheet)
        .map(Treated::treatment)
        .filter(treatment -> treatment.kept() && treatment.effect() <= FLATTENED)
        .isPresent();
  }

  /** The angle of lines that reach over much of the page, which a curl leaves alone. */
  private static OptionalDouble endToEnd(PageView view) {
    return TextRows.of(view).fall(view.size().width() * ACROSS);
  }

  private static OptionalDouble seen(PageView view) {
    return asOptional(SkewFinder.find(view).map(SkewFinder.Skew::degrees).orElse(null));
  }

  private static OptionalDouble asOptional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private PageTransform turned(Size page, double degrees) {
    PageTransform turned = PageTransform.turning(page, degrees);
    Size size = turned.prepared();
    return size.pixels() <= maxPixels
        ? turned
        : turned.then(
            PageTransform.scaling(
                size, Proportions.within(size.width(), size.height(), maxPixels)));
  }
}
