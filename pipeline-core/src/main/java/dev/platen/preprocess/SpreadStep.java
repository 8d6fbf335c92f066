package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.SpreadModel;
import dev.platen.preprocess.opencv.SpreadModel.Halves;
import dev.platen.preprocess.opencv.TextLines;
import dev.platen.preprocess.opencv.Warp;
import dev.platen.preprocess.opencv.measure.Diagnoser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the lines of a spread straight and level, of each page on its own. Comes before the page is
 * turned or flattened as a whole, which can't do right by both; pages that are turned alike are
 * left to that.
 */
final class SpreadStep implements TreatmentStep {

  /** In heights of characters: bends that engines bear well. */
  private static final double LEAST = 0.45;

  /** What may be left of it. */
  private static final double LEFT = 0.6;

  /** In parts of the width: what is deeper is no curl but a wrong model. */
  private static final double DEEPEST = 0.25;

  @Override
  public String name() {
    return "level-halves";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    Size size = sheet.size();
    PageView view = sheet.view();
    Double share = Diagnoser.measure(view, PageMeasure.GUTTER);
    if (share == null || Math.max(size.width(), size.height()) > Warp.MAX_SIDE) {
      return Optional.empty();
    }
    double gutter = share * view.size().width();
    Halves halves = Halves.of(TextLines.of(view), gutter);
    if (!halves.differ(LEAST * view.characters().height())) {
      return Optional.empty();
    }
    Optional<SpreadModel> model = SpreadModel.fit(halves, gutter, view.size(), DEEPEST);
    return model.map(found -> judged(sheet, levelling(found, view.size(), size), halves, gutter));
  }

  private Treated judged(Sheet sheet, PageTransform transform, Halves halves, double gutter) {
    try (PageView level = sheet.viewThrough(transform)) {
      double before = halves.unlevel();
      double after = Halves.of(TextLines.of(level), gutter).unlevel();
      boolean kept = after > 0 && after <= LEFT * before;
      Treatment treatment =
          new Treatment(
              name(),
              Map.of("gutter", String.format(Locale.ROOT, "%.3f", gutter / level.size().width())),
              kept,
              (kept
                      ? "lines of the two pages of a spread were not level"
                      : "lines of the two pages are no more level")
                  + "; effect is the share of their rise that is left",
              after / before);
      return kept ? Treated.moved(transform, treatment) : Treated.dropped(treatment);
    }
  }

  private static PageTransform levelling(SpreadModel model, Size view, Size page) {
    double x = (double) page.width() / view.width();
    double y = (double) page.height() / view.height();
    return PageTransform.warp(
        PageTransform.identity(page),
        level -> {
          Point curled = model.curled(new Point(level.x() / x, level.y() / y));
          return new Point(curled.x() * x, curled.y() * y);
        });
  }
}
