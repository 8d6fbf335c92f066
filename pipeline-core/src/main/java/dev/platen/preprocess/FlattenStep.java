package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.CurlModel;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.TextRows;
import dev.platen.preprocess.opencv.Warp;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the lines of a curled page straight and level. Works on pages whose lines run across them;
 * one that lies on its side is left alone.
 */
final class FlattenStep implements TreatmentStep {

  /** In heights of characters: bends that engines bear well. */
  static final double LEAST = 0.45;

  /** Part of that below which the diagnosis is sure of it: it saw the page a little otherwise. */
  private static final double SURELY = 0.7;

  /** Degrees below which lines are level enough for that. */
  private static final double LEVEL = 1;

  /** What may be left of the bend. */
  private static final double LEFT = 0.6;

  /** In parts of the width: what is deeper is no curl but a wrong model. */
  private static final double DEEPEST = 0.25;

  @Override
  public String name() {
    return "flatten";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    Size size = sheet.size();
    PageView view = sheet.view();
    double least = LEAST * view.characters().height();
    if (isSurelyFlat(sheet.diagnosis(), view.size().width(), least)) {
      return Optional.empty();
    }
    TextRows rows = TextRows.of(view);
    if (rows.bend() < least || Math.max(size.width(), size.height()) > Warp.MAX_SIDE) {
      return Optional.empty();
    }
    Optional<CurlModel> model =
        CurlModel.fit(rows.courses(), view.size().width(), view.size().height());
    if (model.isEmpty()) {
      return Optional.empty();
    }
    double depth = model.get().depth() / view.size().width();
    if (depth > DEEPEST || !model.get().isSmooth()) {
      return Optional.of(Treated.dropped(record(false, "lines tell of no smooth curl", depth)));
    }
    PageTransform transform = flattening(model.get(), view.size(), size);
    try (PageView flat = sheet.viewThrough(transform)) {
      double left = rows.bendLeft(flat);
      boolean kept = left <= LEFT;
      Treatment treatment =
          record(
              kept,
              (kept ? "lines were bent" : "lines are no straighter after flattening")
                  + "; effect is the share of the bend that is left",
              left);
      return Optional.of(kept ? Treated.moved(transform, treatment) : Treated.dropped(treatment));
    }
  }

  /** Curled lines may seem to be turned by a wrong angle, and straight if seen at that. */
  private static boolean isSurelyFlat(Diagnosis diagnosis, int width, double least) {
    Double skew = diagnosis.skewDegrees();
    Double curvature = diagnosis.measure(PageMeasure.CURVATURE);
    return skew != null
        && curvature != null
        && Math.abs(skew) < LEVEL
        && curvature * width < SURELY * least;
  }

  private Treatment record(boolean kept, String reason, double effect) {
    return new Treatment(name(), Map.of("model", "text-lines"), kept, reason, effect);
  }

  private static PageTransform flattening(CurlModel model, Size view, Size page) {
    double x = (double) page.width() / view.width();
    double y = (double) page.height() / view.height();
    return PageTransform.warp(
        PageTransform.identity(page),
        flat -> {
          Point curled = model.curled(new Point(flat.x() / x, flat.y() / y));
          return new Point(curled.x() * x, curled.y() * y);
        });
  }
}
