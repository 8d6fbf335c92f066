package dev.platen.synthesize.typeset;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Drawing;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.page.Table;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Language;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page in the making. What is added first is read first. */
public final class PageBuilder {

  /** Baseline below the top of a line, in ems: about the height of ascenders. */
  public static final double ASCENT = 0.8;

  private final double width;
  private double height;
  private final Language language;
  private final List<Region> regions = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<Drawing> drawings = new ArrayList<>();
  private boolean vertical;

  /**
   * @param width of the paper, in points
   * @param height of the paper, in points
   */
  public PageBuilder(double width, double height, Language language) {
    this.width = width;
    this.height = height;
    this.language = language;
  }

  /** Width of the paper. */
  public double width() {
    return width;
  }

  /** Height of the paper. */
  public double height() {
    return height;
  }

  /** Cuts the paper off at this height. */
  public void cutAt(double lower) {
    height = lower;
  }

  /** Says that text runs from top to bottom. */
  public void setVertical() {
    vertical = true;
  }

  /**
   * How a paragraph is set.
   *
   * @param type its font
   * @param align of its lines
   * @param leading distance of baselines, in ems
   * @param indent of the first line, in points
   */
  public record Paragraph(Word.Type type, Align align, double leading, double indent) {

    /** Ragged at the right, no indent. */
    public static Paragraph plain(Word.Type type) {
      return new Paragraph(type, Align.LEFT, 1.3, 0);
    }

    /** The same with another alignment. */
    public Paragraph aligned(Align other) {
      return new Paragraph(type, other, leading, indent);
    }

    /** Distance of baselines in points. */
    public double step() {
      return type.size() * leading;
    }
  }

  /**
   * Adds a region of one paragraph.
   *
   * @return y below its last line
   */
  public double text(
      BlockType what, String text, Paragraph style, double x, double top, double measure) {
    List<Line> lines = lines(text, style, x, top, measure);
    region(what, lines);
    return top + lines.size() * style.step();
  }

  /** The lines of a paragraph, which belong to no region yet. */
  public List<Line> lines(String text, Paragraph style, double x, double top, double measure) {
    Measure lines = new Measure(style.type(), measure);
    List<Line> set = new ArrayList<>();
    double baseline = top + style.type().size() * ASCENT;
    for (Measure.Broken broken : lines.broken(text, style.indent())) {
      set.add(lines.set(broken, x, baseline, style.align()));
      baseline += style.step();
    }
    return set;
  }

  /** Adds a region of one line. */
  public void line(BlockType what, String text, Word.Type type, double x, double baseline) {
    region(what, List.of(Measure.line(text, type, x, baseline)));
  }

  /** Adds a region of one line that ends at x. */
  public void lineEndingAt(BlockType what, String text, Word.Type type, double x, double baseline) {
    line(what, text, type, x - Measure.width(text, type), baseline);
  }

  /** Adds a region of lines that are set, if there is any ink in it. */
  public void region(BlockType what, List<Line> lines) {
    List<Line> inked = lines.stream().filter(line -> !line.words().isEmpty()).toList();
    if (!inked.isEmpty()) {
      add(Region.of(what, inked));
    }
  }

  /** Adds a region. */
  public void add(Region region) {
    regions.add(region);
  }

  /** Adds a table; the region that shows it is added apart. */
  public void add(Table table) {
    tables.add(table);
  }

  /** Says what a field's text on this page is. */
  public void field(String name, String text) {
    fields.put(name, text);
  }

  /** A horizontal rule. */
  public void rule(double left, double right, double y, double weight, Color color) {
    draw(new Rectangle2D.Double(left, y - weight / 2, right - left, weight), color);
  }

  /** A vertical rule. */
  public void upright(double x, double top, double bottom, double weight, Color color) {
    draw(new Rectangle2D.Double(x - weight / 2, top, weight, bottom - top), color);
  }

  /** A row of dots. */
  public void dots(double left, double right, double y, Color color) {
    for (double x = left; x < right; x += 2.4) {
      draw(new Ellipse2D.Double(x, y - 0.35, 0.7, 0.7), color);
    }
  }

  /** A row of dashes. */
  public void dashes(double left, double right, double y, Color color) {
    for (double x = left; x < right - 2; x += 5) {
      draw(new Rectangle2D.Double(x, y - 0.25, 3, 0.5), color);
    }
  }

  /** An empty box. */
  public void frame(Rectangle2D box, double weight, Color color) {
    rule(box.getMinX(), box.getMaxX(), box.getMinY(), weight, color);
    rule(box.getMinX(), box.getMaxX(), box.getMaxY(), weight, color);
    upright(box.getMinX(), box.getMinY(), box.getMaxY(), weight, color);
    upright(box.getMaxX(), box.getMinY(), box.getMaxY(), weight, color);
  }

  /** A filled shape. */
  public void draw(Shape shape, Color color) {
    drawings.add(new Drawing(shape, color));
  }

  /** The page as it is now. */
  public CleanPage page() {
    return new CleanPage(width, height, language, vertical, regions, tables, fields, drawings);
  }
}
