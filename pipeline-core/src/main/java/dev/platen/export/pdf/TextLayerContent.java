package dev.platen.export.pdf;

import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.geometry.Point;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The operators that put words on a page, unseen. Each word is stretched over its part of its line,
 * in the direction that the line runs; a space fills what is between it and the next, if the line
 * has one there. Columns of Chinese run down the page, which makes the next column the one to the
 * left.
 */
final class TextLayerContent {

  /**
   * Gap or overlap, in heights of the line, up to which words without a space between them are made
   * to meet: readers take a gap for a space and an overlap for another line.
   */
  private static final double MEETING = 2;

  /**
   * Least gap, in heights of the line, where there is a space; a word gives way for it. Poppler
   * takes less than 0.15 for no gap, whatever character stands in it.
   */
  private static final double SPACE = 0.2;

  /** Least length of anything, in units of user space: a matrix without area shows no text. */
  private static final double LEAST = 0.01;

  private final InvisibleFont font;
  private final AffineTransform toUser;
  private final StringBuilder content = new StringBuilder();

  private TextLayerContent(InvisibleFont font, AffineTransform toUser) {
    this.font = font;
    this.toUser = toUser;
  }

  /**
   * The content of a page's text; empty if it has none.
   *
   * @param fontName of the font in the page's resources
   * @param toUser from pixels of the source page to user space
   * @param wanted words that are to be there
   */
  static String of(
      PageView page,
      InvisibleFont font,
      String fontName,
      AffineTransform toUser,
      Predicate<WordView> wanted) {
    TextLayerContent text = new TextLayerContent(font, toUser);
    for (LineView line : page.lines()) {
      text.add(line, wanted);
    }
    return text.content.length() == 0
        ? ""
        : "q\nBT\n3 Tr\n/%s 1 Tf\n%sET\nQ\n".formatted(fontName, text.content);
  }

  /**
   * A word's place in user space.
   *
   * @param origin where its lower left corner is, as the word stands
   * @param along from there to its end
   * @param up from there to its top
   */
  private record Run(Point2D origin, Point2D along, Point2D up) {

    Point2D end() {
      return sum(origin, along, 1);
    }
  }

  private void add(LineView line, Predicate<WordView> wanted) {
    boolean[] spaces = line.spacesBehind();
    List<WordView> words = line.words();
    Run whole = run(line);
    for (int i = 0; i < spaces.length; i++) {
      if (!wanted.test(words.get(i))) {
        continue;
      }
      Run run = part(whole, words.get(i));
      boolean last = i + 1 == spaces.length;
      double gap = last ? 0 : gap(run, part(whole, words.get(i + 1)));
      double height = length(run.up());
      if (!last && !spaces[i] && Math.abs(gap) < MEETING * height) {
        run = stretched(run, gap);
      } else if (!last && spaces[i] && gap < SPACE * height) {
        double shorter = Math.min(SPACE * height - gap, length(run.along()) / 2);
        run = stretched(run, -shorter);
        gap += shorter;
      }
      show(words.get(i).text(), run);
      if (!last && spaces[i]) {
        Point2D along = scaled(run.along(), Math.max(gap, LEAST) / length(run.along()));
        show(" ", new Run(run.end(), along, run.up()));
      }
    }
  }

  /** A line's place; its corners are clockwise from the top left of the text. */
  private Run run(LineView line) {
    Point2D topLeft = user(line.outline().get(0));
    Point2D topRight = user(line.outline().get(1));
    Point2D bottomLeft = user(line.outline().get(line.outline().size() - 1));
    return line.isColumn()
        ? new Run(topLeft, between(topLeft, bottomLeft), between(topLeft, topRight))
        : new Run(bottomLeft, between(topLeft, topRight), between(bottomLeft, topLeft));
  }

  /**
   * The part of a line that a word covers. All words of a line stand on its foot and are as high as
   * it: readers that find lines by baselines and sizes would make several of one otherwise.
   */
  private Run part(Run line, WordView word) {
    double length = length(line.along());
    double start = Double.POSITIVE_INFINITY;
    double end = Double.NEGATIVE_INFINITY;
    for (Point corner : word.outline()) {
      Point2D way = sum(user(corner), line.origin(), -1);
      double at = (way.getX() * line.along().getX() + way.getY() * line.along().getY()) / length;
      start = Math.min(start, at);
      end = Math.max(end, at);
    }
    Point2D along = scaled(line.along(), Math.max(LEAST, end - start) / length);
    return new Run(sum(line.origin(), line.along(), start / length), along, line.up());
  }

  /** From the end of one run to the start of the next, along the first; may be negative. */
  private static double gap(Run run, Run next) {
    Point2D way = sum(next.origin(), run.end(), -1);
    return (way.getX() * run.along().getX() + way.getY() * run.along().getY())
        / length(run.along());
  }

  private static Run stretched(Run run, double by) {
    double length = length(run.along());
    double stretched = Math.max(LEAST, length + by);
    return new Run(run.origin(), scaled(run.along(), stretched / length), run.up());
  }

  private Point2D user(Point pixel) {
    return toUser.transform(new Point2D.Double(pixel.x(), pixel.y()), null);
  }

  /** A vector that is never without length. */
  private static Point2D between(Point2D from, Point2D to) {
    Point2D way = sum(to, from, -1);
    return length(way) < LEAST ? new Point2D.Double(LEAST, LEAST) : way;
  }

  private static Point2D sum(Point2D a, Point2D b, double times) {
    return new Point2D.Double(a.getX() + times * b.getX(), a.getY() + times * b.getY());
  }

  private static Point2D scaled(Point2D a, double by) {
    return new Point2D.Double(a.getX() * by, a.getY() * by);
  }

  private static double length(Point2D a) {
    return Math.hypot(a.getX(), a.getY());
  }

  private void show(String text, Run run) {
    double width = InvisibleFont.WIDTH * text.codePointCount(0, text.length());
    Point2D unit = scaled(run.along(), 1 / width);
    Point2D base = sum(run.origin(), run.up(), InvisibleFont.DEPTH);
    content.append(
        String.format(
            Locale.ROOT,
            "%.4f %.4f %.4f %.4f %.3f %.3f Tm %s Tj\n",
            unit.getX(),
            unit.getY(),
            run.up().getX(),
            run.up().getY(),
            base.getX(),
            base.getY(),
            font.encode(text)));
  }
}
