package dev.platen.pipeline;

import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Mesh;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.model.Baseline;
import dev.platen.model.Block;
import dev.platen.model.Cell;
import dev.platen.model.DecodedPage;
import dev.platen.model.Detection;
import dev.platen.model.Diagnosis;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageLayout;
import dev.platen.model.PageTables;
import dev.platen.model.Picture;
import dev.platen.model.PreparedPage;
import dev.platen.model.Recognition;
import dev.platen.model.Ruling;
import dev.platen.model.Table;
import dev.platen.model.Treatment;
import dev.platen.model.Word;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rounds every number of a result to 4 decimals, so that rows are the same on every machine.
 *
 * <p>Each stage's result is rounded before the next stage sees it: a later stage then finds the
 * same whether it follows at once or is redone from a stored row. Only the numbers of a transform
 * keep 12 significant digits: 4 decimals of a scale would move a far corner by whole pixels.
 */
final class Rounding {

  private static final double UNIT = 1e4;
  private static final MathContext TRANSFORM = new MathContext(12, RoundingMode.HALF_EVEN);

  private Rounding() {}

  static DecodedPage round(DecodedPage page) {
    Dpi dpi = page.dpi() == null ? null : round(page.dpi());
    return new DecodedPage(page.size(), dpi, page.label(), page.colored());
  }

  static PreparedPage round(PreparedPage page) {
    Diagnosis found = page.diagnosis();
    PageTransform transform = page.transform();
    return new PreparedPage(
        new Diagnosis(
            round(found.skewDegrees()),
            found.rotation(),
            roundAll(found.corners()),
            round(found.inkShare()),
            roundAll(found.measures())),
        page.treatments().stream().map(Rounding::round).toList(),
        new PageTransform(
            transform.source(),
            transform.prepared(),
            transform.matrix().stream().map(Rounding::significant).toList(),
            transform.mesh() == null ? null : round(transform.mesh())));
  }

  private static Mesh round(Mesh mesh) {
    return new Mesh(
        mesh.columns(), mesh.rows(), mesh.points().stream().map(Rounding::round).toList());
  }

  private static Map<String, Double> roundAll(Map<String, Double> values) {
    Map<String, Double> rounded = new TreeMap<>();
    values.forEach((name, value) -> rounded.put(name, round(value)));
    return rounded;
  }

  static Recognition round(Recognition text) {
    return new Recognition(
        text.source(),
        text.engine(),
        text.engineVersion(),
        text.language(),
        text.script(),
        round(text.confidence()),
        text.lines().stream().map(Rounding::round).toList());
  }

  static PageLayout round(PageLayout layout) {
    return new PageLayout(layout.blocks().stream().map(Rounding::round).toList());
  }

  static PageTables round(PageTables page) {
    return new PageTables(
        page.tables().stream().map(Rounding::round).toList(), round(page.graphics()));
  }

  private static Table round(Table table) {
    return new Table(
        round(table.box()),
        roundAll(table.polygon()),
        table.rows(),
        table.columns(),
        table.headerRows(),
        round(table.confidence()),
        table.cells().stream().map(Rounding::round).toList());
  }

  private static Cell round(Cell cell) {
    return new Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.header(),
        cell.text(),
        round(cell.box()),
        round(cell.confidence()),
        cell.words());
  }

  static PageGraphics round(PageGraphics graphics) {
    return new PageGraphics(
        graphics.rulings().stream()
            .map(
                ruling ->
                    new Ruling(round(ruling.from()), round(ruling.to()), round(ruling.thickness())))
            .toList(),
        graphics.pictures().stream()
            .map(
                picture ->
                    new Picture(
                        roundAll(picture.outline()),
                        round(picture.inkShare()),
                        round(picture.redShare()),
                        picture.kind()))
            .toList(),
        graphics.strokes().stream().map(Rounding::round).toList(),
        graphics.detections().stream()
            .map(
                seen ->
                    new Detection(
                        seen.type(),
                        seen.subtype(),
                        roundAll(seen.outline()),
                        round(seen.confidence())))
            .toList());
  }

  private static Treatment round(Treatment treatment) {
    return new Treatment(
        treatment.name(),
        treatment.parameters(),
        treatment.kept(),
        treatment.reason(),
        round(treatment.effect()));
  }

  private static Line round(Line line) {
    return new Line(
        line.text(),
        round(line.box()),
        roundAll(line.polygon()),
        line.baseline() == null
            ? null
            : new Baseline(round(line.baseline().start()), round(line.baseline().end())),
        round(line.confidence()),
        line.engine(),
        line.script(),
        line.region(),
        line.paragraph(),
        line.words().stream().map(Rounding::round).toList());
  }

  private static Word round(Word word) {
    return word.at(round(word.box()), roundAll(word.polygon()))
        .withConfidence(round(word.confidence()))
        .withConfidenceRaw(
            word.confidenceRaw() == null ? null : Double.valueOf(round(word.confidenceRaw())));
  }

  private static Block round(Block block) {
    return new Block(
        block.type(),
        block.subtype(),
        block.level(),
        block.readingOrder(),
        block.parent(),
        round(block.box()),
        roundAll(block.polygon()),
        round(block.confidence()),
        block.lines());
  }

  private static Dpi round(Dpi dpi) {
    // A resolution below the unit must not become 0.
    return new Dpi(
        Math.max(1 / UNIT, round(dpi.horizontal())), Math.max(1 / UNIT, round(dpi.vertical())));
  }

  /** By its edges, so that a box that ends at the edge of the page still does. */
  static Box round(Box box) {
    double left = round(box.x());
    double top = round(box.y());
    return new Box(
        left,
        top,
        Math.max(0, round(round(box.right()) - left)),
        Math.max(0, round(round(box.bottom()) - top)));
  }

  private static List<Point> roundAll(List<Point> points) {
    return points.stream().map(Rounding::round).toList();
  }

  private static Point round(Point point) {
    return new Point(round(point.x()), round(point.y()));
  }

  private static Double round(Double value) {
    return value == null ? null : Double.valueOf(round(value.doubleValue()));
  }

  static double round(double value) {
    // Adding 0 makes -0 plain 0.
    return Math.rint(value * UNIT) / UNIT + 0.0;
  }

  private static Double significant(Double value) {
    return BigDecimal.valueOf(value).round(TRANSFORM).doubleValue() + 0.0;
  }
}
