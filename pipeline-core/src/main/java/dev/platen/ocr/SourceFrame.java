package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.List;

/** Carries recognized text from the pixels of an image back to those of what it was made of. */
public final class SourceFrame {

  private final PageTransform transform;

  /** The way back along a transform from the source to the image that was read. */
  public SourceFrame(PageTransform transform) {
    this.transform = transform;
  }

  /** The same text with boxes, polygons and baselines in source pixels. */
  public Recognition toSource(Recognition text) {
    return new Recognition(
        text.source(),
        text.engine(),
        text.engineVersion(),
        text.language(),
        text.script(),
        text.confidence(),
        text.lines().stream().map(this::toSource).toList());
  }

  /** The same line in source pixels. */
  public Line toSource(Line line) {
    List<Point> polygon = polygon(line.box(), line.polygon());
    return new Line(
        line.text(),
        box(line.box(), polygon),
        polygon,
        line.baseline() == null
            ? null
            : new Baseline(point(line.baseline().start()), point(line.baseline().end())),
        line.confidence(),
        line.engine(),
        line.script(),
        line.region(),
        line.paragraph(),
        line.words().stream().map(this::toSource).toList());
  }

  private Word toSource(Word word) {
    List<Point> polygon = polygon(word.box(), word.polygon());
    return word.at(box(word.box(), polygon), polygon);
  }

  private List<Point> polygon(Box box, List<Point> polygon) {
    if (!polygon.isEmpty()) {
      return polygon.stream().map(this::point).toList();
    }
    return transform.keepsUpright() ? List.of() : transform.outlineOnSource(box);
  }

  private Box box(Box box, List<Point> polygonOnSource) {
    return polygonOnSource.isEmpty()
        ? transform.toSource(box)
        : Box.around(polygonOnSource).clippedTo(transform.source());
  }

  private Point point(Point point) {
    return transform.toSource(point);
  }
}
