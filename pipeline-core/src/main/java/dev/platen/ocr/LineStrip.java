package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.Pixels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line cut out of a page with some paper around it, at the size that engines like, and the way
 * back to the page.
 *
 * @param page where it is cut out
 * @param turn that makes the page upright
 * @param onPage what is cut out, in whole pixels of the page as it is
 * @param upright the same in pixels of the page after the turn
 * @param size of the strip that an engine sees
 */
record LineStrip(PageImage page, Rotation turn, Box onPage, Box upright, Size size) {

  /** Paper around a line, in heights of the line. */
  private static final double MARGIN = 0.25;

  /** Pixels from top to bottom of letters without descenders, such as engines were trained on. */
  private static final double HEIGHT = 32;

  /** Scales between these change nothing that an engine would not do by itself. */
  private static final double ENLARGED = 1.2;

  private static final double REDUCED = 0.5;

  private static final double MAX_SCALE = 4;

  /** Pixels: no line of text is longer. */
  private static final int MAX_SIDE = 8_000;

  /**
   * The strip of a line.
   *
   * @param place in pixels of the page after the turn
   */
  static LineStrip of(PageImage page, Rotation turn, Box place) {
    PageTransform turned = PageTransform.rotation(page.size(), turn);
    double margin = MARGIN * place.height();
    Box around =
        new Box(
            place.x() - margin,
            place.y() - margin,
            place.width() + 2 * margin,
            place.height() + 2 * margin);
    Box wanted = turned.toSource(around.clippedTo(turned.prepared()));
    Box onPage =
        Box.between(
                Math.floor(wanted.x()),
                Math.floor(wanted.y()),
                Math.ceil(wanted.right()),
                Math.ceil(wanted.bottom()))
            .clippedTo(page.size());
    Box upright = turned.toPrepared(onPage);
    return new LineStrip(page, turn, onPage, upright, scaled(upright, place.height()));
  }

  /**
   * The size that engines like.
   *
   * @param strip as large as it is
   * @param height of its letters
   */
  static Size scaled(Box strip, double height) {
    double scale = HEIGHT / Math.max(1, height);
    scale = scale > REDUCED && scale < ENLARGED ? 1 : Math.min(MAX_SCALE, scale);
    scale = Math.min(scale, MAX_SIDE / Math.max(1, Math.max(strip.width(), strip.height())));
    return new Size(
        (int) Math.max(1, Math.round(scale * strip.width())),
        (int) Math.max(1, Math.round(scale * strip.height())));
  }

  /** What an engine reads in the strip, with its places on the page after the turn. */
  Optional<Line> read(Function<PageImage, Optional<Line>> engine) {
    if (onPage.area() < 1) {
      return Optional.empty();
    }
    try (PageImage cut = Pixels.cut(page, onPage);
        PageImage turned = Pixels.turned(cut, turn);
        PageImage scaled = Pixels.scaled(turned, size)) {
      return engine.apply(scaled).map(this::placed);
    }
  }

  private Line placed(Line line) {
    return new Line(
        line.text(),
        placed(line.box()),
        placed(line.polygon()),
        null,
        line.confidence(),
        line.engine(),
        line.script(),
        line.region(),
        line.paragraph(),
        line.words().stream().map(this::placed).toList());
  }

  private Word placed(Word word) {
    return word.at(placed(word.box()), placed(word.polygon()));
  }

  private Box placed(Box box) {
    double x = upright.width() / size.width();
    double y = upright.height() / size.height();
    return new Box(
        upright.x() + box.x() * x, upright.y() + box.y() * y, box.width() * x, box.height() * y);
  }

  private List<Point> placed(List<Point> points) {
    double x = upright.width() / size.width();
    double y = upright.height() / size.height();
    return points.stream()
        .map(point -> new Point(upright.x() + point.x() * x, upright.y() + point.y() * y))
        .toList();
  }
}
