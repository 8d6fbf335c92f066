package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.List;

/**
 * The size at which a page is read, and the way back.
 *
 * @param page size of the page
 * @param scaled size of what engines are shown
 */
public record WorkingSize(Size page, Size scaled) {

  /** Engines hold coordinates in 16 bits; Tesseract refuses a longer side. */
  static final int MAX_SIDE = 32_000;

  public static WorkingSize of(Size page, int maxMegapixels) {
    double byArea = Math.sqrt(maxMegapixels * 1e6 / page.pixels());
    double bySide = (double) MAX_SIDE / Math.max(page.width(), page.height());
    double scale = Math.min(1, Math.min(byArea, bySide));
    if (scale == 1) {
      return new WorkingSize(page, page);
    }
    return new WorkingSize(
        page,
        new Size(
            Math.max(1, (int) (page.width() * scale)), Math.max(1, (int) (page.height() * scale))));
  }

  /** The same text with its places on the page itself, turned as it was read. */
  public Recognition restore(Recognition found, Rotation rotation) {
    if (page.equals(scaled)) {
      return found;
    }
    double x = (double) page.width() / scaled.width();
    double y = (double) page.height() / scaled.height();
    Stretch stretch = rotation.swapsSides() ? new Stretch(y, x) : new Stretch(x, y);
    return new Recognition(
        found.source(),
        found.engine(),
        found.engineVersion(),
        found.language(),
        found.script(),
        found.confidence(),
        found.lines().stream().map(stretch::line).toList());
  }

  private record Stretch(double x, double y) {

    Line line(Line line) {
      return new Line(
          line.text(),
          box(line.box()),
          points(line.polygon()),
          line.baseline() == null
              ? null
              : new Baseline(point(line.baseline().start()), point(line.baseline().end())),
          line.confidence(),
          line.engine(),
          line.script(),
          line.region(),
          line.paragraph(),
          line.words().stream().map(this::word).toList());
    }

    Word word(Word word) {
      return word.at(box(word.box()), points(word.polygon()));
    }

    Box box(Box box) {
      return new Box(box.x() * x, box.y() * y, box.width() * x, box.height() * y);
    }

    List<Point> points(List<Point> points) {
      return points.stream().map(this::point).toList();
    }

    Point point(Point point) {
      return new Point(point.x() * x, point.y() * y);
    }
  }
}
