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

/** Turns the page so that its lines are level; the page grows so that nothing is cut off. */
final class DeskewStep implements TreatmentStep {

  /** Degrees that engines bear well; turning by less would cost sharpness for nothing. */
  private static final double LEAST = 0.4;

  /** Degrees that may be left. */
  private static final double LEFT = 0.3;

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
    Double skew = sheet.diagnosis().skewDegrees();
    Size size = sheet.size();
    if (skew == null
        || Math.abs(skew) < LEAST
        || Math.max(size.width(), size.height()) > Warp.MAX_SIDE
        || isSheetWithBentLines(sheet)) {
      return Optional.empty();
    }
    PageTransform transform = turned(size, skew);
    try (PageView turned = sheet.viewThrough(transform)) {
      Optional<SkewFinder.Skew> rest = SkewFinder.find(turned);
      boolean kept = rest.isPresent() && Math.abs(rest.get().degrees()) <= LEFT;
      Treatment treatment =
          new Treatment(
              name(),
              Map.of("degrees_clockwise", String.format(Locale.ROOT, "%.2f", skew)),
              kept,
              kept
                  ? "lines were not level; effect is the degrees that are left"
                  : "lines are no more level after turning",
              rest.map(SkewFinder.Skew::degrees).orElse(null));
      return Optional.of(kept ? Treated.moved(transform, treatment) : Treated.dropped(treatment));
    }
  }

  /**
   * Whether the page is a rectangle by the edges of its sheet, and lines slope by so much only
   * where the paper curls: that is for flattening.
   */
  private static boolean isSheetWithBentLines(Sheet sheet) {
    PageView view = sheet.view();
    return sheet.transform().isPerspective()
        && TextRows.of(view).bend() >= FlattenStep.LEAST * view.characters().height();
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
