package dev.platen.ocr.tesseract;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.Pixels;
import java.time.Duration;
import java.util.Optional;

/** Reads lines of a page one by one, where it is known where they are. */
final class SingleLineReader {

  /** Paper around a line, in thicknesses of the line. */
  private static final double MARGIN = 0.25;

  private final TextHandle handle;
  private final PageImage page;

  SingleLineReader(TextHandle handle, PageImage page) {
    this.handle = handle;
    this.page = page;
  }

  /** The line in a box; numbers of region and paragraph are those given. */
  Optional<Line> read(Box box, int region, int paragraph, Duration limit) {
    Box cut = withMargin(box, page.size());
    try (PageImage strip = Pixels.cut(page, cut)) {
      return handle
          .recognizeLine(strip, "", limit)
          .map(line -> moved(line, cut.x(), cut.y(), region, paragraph));
    }
  }

  private static Box withMargin(Box box, Size page) {
    double margin = MARGIN * Math.min(box.width(), box.height());
    double left = Math.floor(Math.max(0, box.x() - margin));
    double top = Math.floor(Math.max(0, box.y() - margin));
    double right = Math.ceil(Math.min(page.width(), box.right() + margin));
    double bottom = Math.ceil(Math.min(page.height(), box.bottom() + margin));
    return Box.between(left, top, right, bottom);
  }

  private static Line moved(Line line, double x, double y, int region, int paragraph) {
    return new Line(
        line.text(),
        moved(line.box(), x, y),
        line.polygon(),
        line.baseline() == null
            ? null
            : new Baseline(
                moved(line.baseline().start(), x, y), moved(line.baseline().end(), x, y)),
        line.confidence(),
        line.engine(),
        line.script(),
        region,
        paragraph,
        line.words().stream().map(word -> moved(word, x, y)).toList());
  }

  private static Word moved(Word word, double x, double y) {
    return new Word(
        word.text(),
        word.textRaw(),
        moved(word.box(), x, y),
        word.polygon(),
        word.confidence(),
        word.engine(),
        word.script());
  }

  private static Box moved(Box box, double x, double y) {
    return new Box(box.x() + x, box.y() + y, box.width(), box.height());
  }

  private static Point moved(Point point, double x, double y) {
    return new Point(point.x() + x, point.y() + y);
  }
}
