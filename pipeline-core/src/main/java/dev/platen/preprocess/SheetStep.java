package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.Rectification;
import dev.platen.preprocess.opencv.Warp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts the sheet out of a photograph and makes it a rectangle, as if it had been scanned. Comes
 * first of what moves pixels: its corners are those of the page as stored.
 */
final class SheetStep implements TreatmentStep {

  /** The sheet is not cut at its very edge, which may be a little bent. */
  private static final double MARGIN = 0.004;

  @Override
  public String name() {
    return "sheet";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    List<Point> corners = Corners.inStoredOrder(sheet.diagnosis());
    Size size = sheet.size();
    boolean moved = !sheet.transform().isIdentity();
    if (moved || corners.isEmpty() || Math.max(size.width(), size.height()) > Warp.MAX_SIDE) {
      return Optional.empty();
    }
    PageTransform transform = Rectification.of(size, Corners.grown(corners, MARGIN));
    double share = sheet.diagnosis().measure(PageMeasure.SHEET_SHARE);
    return Optional.of(
        Treated.moved(
            transform,
            new Treatment(
                name(),
                Map.of(
                    "width", Integer.toString(transform.prepared().width()),
                    "height", Integer.toString(transform.prepared().height())),
                true,
                "a sheet lies on a ground; effect is the share of the picture that is left",
                share)));
  }
}
