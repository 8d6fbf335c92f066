package dev.platen.page;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.Picture;
import dev.platen.model.Recognition;
import dev.platen.model.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that is known of a page, in its reading frame.
 *
 * @param frame where that lies on the source page
 * @param lines of text, from the top
 * @param rulings thin boxes around straight lines
 * @param pictures areas of ink that is no text
 * @param type size, weight and leading of most of the text
 */
public record PageContent(
    ReadingFrame frame,
    List<TextLine> lines,
    List<Box> rulings,
    List<Area> pictures,
    BodyType type) {

  /** Lines of a page's own text have boxes of the font's height, not of the ink's. */
  private static final String LAYER = "layer";

  /** A box this many times as high as wide is a column of vertical text. */
  private static final double TALL = 2;

  /** Share of a line's height around its edge. */
  private static final double STROKE = 0.12;

  /** The level strokes of letters are less than so many times as long as their line is high. */
  private static final double LONGEST_STROKE = 6;

  /** The thinnest strokes of letters, over the height of their line. */
  private static final double HAIRLINE = 0.01;

  /** Share of a page's side in which its edge may show. */
  private static final double EDGE = 0.02;

  private static final int HAN_START = 0x2E80;

  /** A picture. */
  public record Area(Box box, double inkShare, double redShare, Picture.Kind kind) {}

  public PageContent {
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
  }

  public Size size() {
    return frame.size();
  }

  /** The em of most of the text. */
  public double em() {
    return type.size();
  }

  /**
   * Brings what was found into the reading frame.
   *
   * @param transform from source pixels to the upright page
   */
  public static PageContent of(Recognition text, PageGraphics graphics, PageTransform transform) {
    ReadingFrame frame = ReadingFrame.of(text, transform, isVertical(text, transform));
    ColumnType columns = frame.isVertical() ? columnType(text.lines(), frame) : null;
    List<TextLine> measured = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      measured.add(line(i, text.lines().get(i), graphics.stroke(i), frame, columns));
    }
    List<TextLine> lines =
        new ArrayList<>(columns == null ? LetterWidths.corrected(measured) : measured);
    lines.sort(
        Comparator.<TextLine>comparingDouble(line -> line.box().y())
            .thenComparingDouble(line -> line.box().x())
            .thenComparingInt(TextLine::index));
    List<Box> rulings =
        graphics.rulings().stream()
            .filter(ruling -> lines.stream().noneMatch(line -> isStroke(ruling, line, frame)))
            .map(ruling -> thin(ruling, frame))
            .filter(ruling -> !transform.isPerspective() || !isEdge(ruling, frame.size()))
            .toList();
    List<Area> pictures =
        graphics.pictures().stream().map(picture -> area(picture, frame)).toList();
    List<TextLine> read = columns == null ? CheckBoxes.without(lines, rulings) : lines;
    return new PageContent(frame, read, rulings, pictures, BodyType.of(lines));
  }

  /**
   * Whether a ruling is a stroke of large letters, not an underlining of them, nor longer than any
   * stroke, as one is that was read as dashes or low letters.
   */
  private static boolean isStroke(Ruling stroke, TextLine line, ReadingFrame frame) {
    Box box = line.box();
    if (stroke.thickness() < HAIRLINE * box.height()) {
      return false;
    }
    Box ruling = thin(stroke, frame);
    double slack = STROKE * box.height();
    return ruling.width() < LONGEST_STROKE * box.height()
        && ruling.x() > box.x() - slack
        && ruling.right() < box.right() + slack
        && ruling.y() > box.y() - slack
        && ruling.bottom() < box.bottom() + slack
        && ruling.centerY() < box.bottom() - slack;
  }

  private static Box thin(Ruling ruling, ReadingFrame frame) {
    List<Point> ends = List.of(ruling.from(), ruling.to());
    return frame.toReading(Box.around(ends), ends);
  }

  /** Whether a ruling is where a sheet ends that was cut out of a photograph. */
  private static boolean isEdge(Box ruling, Size page) {
    boolean across = ruling.width() >= ruling.height();
    double place = across ? ruling.centerY() / page.height() : ruling.centerX() / page.width();
    double length = across ? ruling.width() / page.width() : ruling.height() / page.height();
    return length > 0.5 && (place < EDGE || place > 1 - EDGE);
  }

  private static Area area(Picture picture, ReadingFrame frame) {
    Box box = frame.toReading(Box.around(picture.outline()), picture.outline());
    return new Area(
        box.clippedTo(frame.size()), picture.inkShare(), picture.redShare(), picture.kind());
  }

  private static TextLine line(
      int index, Line line, double stroke, ReadingFrame frame, ColumnType columns) {
    Box box = frame.toReading(line.box(), line.polygon());
    List<TextLine.Token> words = tokens(line, frame);
    double size = Math.max(1, size(line, box, words, columns));
    double weight = stroke > 0 ? stroke / size : Double.NaN;
    Box nominal = line.engine().equals(LAYER) ? box : TypeSize.nominal(line.text(), box, size);
    return new TextLine(index, box, nominal, size, weight, line.text(), words);
  }

  private static ColumnType columnType(List<Line> columns, ReadingFrame frame) {
    ColumnType type = new ColumnType();
    for (Line column : columns) {
      type.add(
          column.text(), frame.toReading(column.box(), column.polygon()), tokens(column, frame));
    }
    return type;
  }

  private static List<TextLine.Token> tokens(Line line, ReadingFrame frame) {
    return line.words().stream()
        .map(word -> new TextLine.Token(frame.toReading(word.box(), word.polygon()), word.text()))
        .toList();
  }

  private static double size(Line line, Box box, List<TextLine.Token> words, ColumnType columns) {
    if (line.engine().equals(LAYER)) {
      return TypeSize.ofFont(words);
    }
    return columns == null
        ? TypeSize.of(line.text(), box.height(), words)
        : columns.size(line.text(), box, words);
  }

  /** Whether most characters stand in columns, as in old Chinese books and newspapers. */
  private static boolean isVertical(Recognition text, PageTransform transform) {
    long down = 0;
    long across = 0;
    for (Line line : text.lines()) {
      long characters = line.text().codePoints().filter(c -> c >= HAN_START).count();
      Box box = ReadingFrame.upright(transform, line.box(), line.polygon());
      if (characters >= 2 && box.height() > TALL * box.width()) {
        down += characters;
      } else {
        across += line.text().length();
      }
    }
    return down > across;
  }
}
