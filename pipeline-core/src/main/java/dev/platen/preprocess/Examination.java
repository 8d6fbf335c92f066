package dev.platen.preprocess;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageMeasure;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.Rectification;
import dev.platen.preprocess.opencv.SheetFinder;
import dev.platen.preprocess.opencv.SkewFinder;
import dev.platen.preprocess.opencv.SkewFinder.Skew;
import dev.platen.preprocess.opencv.TextRows;
import dev.platen.preprocess.opencv.Warp;
import dev.platen.preprocess.opencv.measure.Diagnoser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what is wrong with a page. If a sheet is found in a picture, everything else is
 * measured on the sheet, not on what is around it.
 */
final class Examination {

  /** Degrees of skew at which the courses of lines can still be followed. */
  private static final double LEVEL_ENOUGH = 0.3;

  private Examination() {}

  /**
   * The diagnosis of a page.
   *
   * @param dpi as the file gives it; where pixels are not square, they are made so first
   * @param fileRotation the turn, clockwise, that the file asks for
   */
  static Diagnosis of(PageView page, Optional<Dpi> dpi, Rotation fileRotation) {
    Size size = page.transform().source();
    if (Proportions.isOblong(dpi) && Proportions.isPlausible(dpi)) {
      PageTransform squared =
          PageTransform.scaling(size, Proportions.square(size, dpi, Long.MAX_VALUE));
      try (PageView square = page.through(squared)) {
        return of(square, squared, List.of(), fileRotation);
      }
    }
    Optional<SheetFinder.Sheet> sheet =
        Math.max(size.width(), size.height()) > Warp.MAX_SIDE
            ? Optional.empty()
            : SheetFinder.find(page);
    if (sheet.isEmpty()) {
      return of(page, PageTransform.identity(size), List.of(), fileRotation);
    }
    List<Point> corners = sheet.get().corners();
    PageTransform rectified = Rectification.of(size, corners);
    try (PageView flat = page.through(rectified)) {
      return of(flat, rectified, corners, fileRotation);
    }
  }

  private static Diagnosis of(
      PageView view, PageTransform seen, List<Point> corners, Rotation fileRotation) {
    Map<String, Double> measures = Diagnoser.measure(view);
    if (!corners.isEmpty()) {
      measures.put(PageMeasure.PERSPECTIVE.id(), Rectification.convergence(corners));
      measures.put(
          PageMeasure.SHEET_SHARE.id(),
          Math.min(1, Rectification.area(corners) / seen.source().pixels()));
    }
    Optional<Skew> skew = SkewFinder.find(view);
    skew.filter(found -> !found.onSide())
        .ifPresent(found -> measures.putAll(whereLevel(view, seen, found.degrees())));
    Diagnosis stored =
        new Diagnosis(skew.map(Skew::degrees).orElse(null), 0, corners, null, measures);
    return stored.turned(fileRotation);
  }

  /** What can only be measured where lines are level: upon a view that is turned so. */
  private static Map<String, Double> whereLevel(PageView view, PageTransform seen, double degrees) {
    if (Math.abs(degrees) < LEVEL_ENOUGH) {
      return Map.of(PageMeasure.CURVATURE.id(), curvature(view));
    }
    PageTransform turned = seen.then(PageTransform.turning(seen.prepared(), degrees));
    try (PageView level = view.through(turned)) {
      return Map.of(
          PageMeasure.CURVATURE.id(),
          curvature(level),
          PageMeasure.COMBS.id(),
          Diagnoser.measure(level, PageMeasure.COMBS));
    }
  }

  private static double curvature(PageView level) {
    return TextRows.of(level).bend() / level.size().width();
  }
}
