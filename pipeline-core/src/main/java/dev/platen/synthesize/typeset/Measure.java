package dev.platen.synthesize.typeset;

import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Word;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width, and sets such lines. Latin text is broken at spaces, Chinese
 * between any two characters but before closing and after opening punctuation.
 */
public final class Measure {

  private static final String NEVER_FIRST = "，。、；：？！）」』”’》〉】…%）—";
  private static final String NEVER_LAST = "（「『“‘《〈【";
  private static final int FIRST_CHINESE = 0x2E80;

  private final Word.Type type;
  private final double width;

  /**
   * @param width of the lines, in points
   */
  public Measure(Word.Type type, double width) {
    this.type = type;
    this.width = width;
  }

  /** What can't be broken, and whether a space stands before it. */
  private record Unit(String text, boolean spaced) {}

  /** A line that is not set yet. */
  public static final class Broken {
    private final List<Unit> units;
    private final double natural;
    private final boolean last;
    private final double indent;

    private Broken(List<Unit> units, double natural, boolean last, double indent) {
      this.units = List.copyOf(units);
      this.natural = natural;
      this.last = last;
      this.indent = indent;
    }

    private long characters() {
      return units.stream().mapToLong(unit -> unit.text().codePoints().count()).sum();
    }
  }

  private static List<Unit> units(String text) {
    List<Unit> units = new ArrayList<>();
    StringBuilder unit = new StringBuilder();
    boolean spaced = false;
    int previous = ' ';
    for (int character : text.codePoints().toArray()) {
      boolean space = character == ' ';
      boolean breaks =
          !unit.isEmpty() && (space || chinese(previous, character) && !glued(previous, character));
      if (breaks) {
        units.add(new Unit(unit.toString(), spaced));
        unit.setLength(0);
        spaced = false;
      }
      if (space) {
        spaced = !units.isEmpty();
      } else {
        unit.appendCodePoint(character);
      }
      previous = character;
    }
    if (!unit.isEmpty()) {
      units.add(new Unit(unit.toString(), spaced));
    }
    return units;
  }

  private static boolean chinese(int previous, int character) {
    return previous >= FIRST_CHINESE || character >= FIRST_CHINESE;
  }

  private static boolean glued(int previous, int character) {
    return NEVER_FIRST.indexOf(character) >= 0 || NEVER_LAST.indexOf(previous) >= 0;
  }

  /** The lines of a paragraph whose first line is indented. */
  public List<Broken> broken(String text, double indent) {
    List<Broken> lines = new ArrayList<>();
    List<Unit> line = new ArrayList<>();
    double used = indent;
    for (Unit unit : units(text)) {
      double space = unit.spaced() && !line.isEmpty() ? space() : 0;
      double advance = advance(unit.text(), 0);
      if (!line.isEmpty() && used + space + advance > width) {
        double start = lines.isEmpty() ? indent : 0;
        lines.add(new Broken(line, used - start, false, start));
        line = new ArrayList<>();
        used = 0;
        space = 0;
      }
      line.add(unit);
      used += space + advance;
    }
    if (!line.isEmpty()) {
      double start = lines.isEmpty() ? indent : 0;
      lines.add(new Broken(line, used - start, true, start));
    }
    return lines;
  }

  private double space() {
    return type.face().advance(" ", type.size(), 0);
  }

  private double advance(String text, double tracking) {
    return type.face().advance(text, type.size(), tracking);
  }

  /**
   * Sets a line.
   *
   * @param x left end of the measure
   * @param baseline y of the baseline
   */
  public Line set(Broken line, double x, double baseline, Align align) {
    double slack = width - line.indent - line.natural;
    double pen =
        x
            + line.indent
            + switch (align) {
              case LEFT, JUSTIFY -> 0;
              case RIGHT -> slack;
              case CENTER -> slack / 2;
            };
    boolean stretched = align == Align.JUSTIFY && !line.last && slack > 0;
    long gaps = line.units.stream().skip(1).filter(Unit::spaced).count();
    boolean byCharacters = gaps < 3 && line.characters() > 8;
    double tracking = stretched && byCharacters ? slack / (line.characters() + gaps - 1) : 0;
    double wider = stretched && !byCharacters && gaps > 0 ? slack / gaps : tracking;
    List<Word> words = new ArrayList<>();
    for (Run run : runs(line.units)) {
      if (run.spaced) {
        pen += space() + wider;
      }
      words.add(word(run, tracking, pen, baseline));
      pen += advance(run.text.toString(), tracking);
    }
    return new Line(words);
  }

  private Word word(Run run, double tracking, double x, double baseline) {
    String text = run.text.toString();
    Path2D outline = type.face().outline(text, type.size(), tracking, x, baseline);
    return new Word(text, run.spaced, outline, outline.getBounds2D(), type, x, baseline);
  }

  /** Units without a space between them. */
  private static final class Run {
    private final StringBuilder text = new StringBuilder();
    private final boolean spaced;

    Run(boolean spaced) {
      this.spaced = spaced;
    }
  }

  private static List<Run> runs(List<Unit> units) {
    List<Run> runs = new ArrayList<>();
    for (Unit unit : units) {
      if (runs.isEmpty() || unit.spaced()) {
        runs.add(new Run(unit.spaced() && !runs.isEmpty()));
      }
      runs.get(runs.size() - 1).text.append(unit.text());
    }
    return runs;
  }

  /** One line of any length that begins at x. */
  public static Line line(String text, Word.Type type, double x, double baseline) {
    Measure endless = new Measure(type, Double.MAX_VALUE);
    List<Broken> lines = endless.broken(text, 0);
    return lines.isEmpty()
        ? new Line(List.of())
        : endless.set(lines.get(0), x, baseline, Align.LEFT);
  }

  /** How long the text is in one line. */
  public static double width(String text, Word.Type type) {
    return type.face().advance(text, type.size(), 0);
  }
}
