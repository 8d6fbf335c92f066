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
 * The operators that put words on a page, unseen. Each word is stretched over its outline, in the
 * direction that it runs; a space fills what is between it and the next, if the line has one there.
 * Columns of Chinese run down the page, which makes the next column the one to the left.
 */
final class TextLayerContent {

  /** Share of its height up to which a gap without a space is closed by stretching the word. */
  private static final double CLOSED_GAP = 0.5;

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
    for (int i = 0; i < spaces.length; i++) {
      if (!wanted.test(words.get(i))) {
        continue;
      }
      Run run = run(words.get(i).outline(), line.isColumn());
      boolean last = i + 1 == spaces.length;
      double gap = last ? 0 : gap(run, run(words.get(i + 1).outline(), line.isColumn()));
      double height = length(run.up());
      if (!last && !spaces[i] && gap > 0 && gap < CLOSED_GAP * height) {
        run = stretched(run, gap);
      }
      show(words.get(i).text(), run);
      if (!last && spaces[i]) {
        Point2D along = scaled(run.along(), Math.max(gap, LEAST) / length(run.along()));
        show(" ", new Run(run.end(), along, run.up()));
      }
    }
  }

  /** From the end of one run to the start of the next, along the first; may be negative. */
  private static double gap(Run run, Run next) {
    Point2D way = sum(next.origin(), run.end(), -1);
    return (way.getX() * run.along().getX() + way.getY() * run.along().getY())
        / length(run.along());
  }

  private static Run stretched(Run run, double by) {
    double length = length(run.along());
    return new Run(run.origin(), scaled(run.along(), (length + by) / length), run.up());
  }

  /** The corners are clockwise from the top left of the text. */
  private Run run(List<Point> corners, boolean column) {
    Point2D topLeft = user(corners.get(0));
    Point2D topRight = user(corners.get(1));
    Point2D bottomLeft = user(corners.get(corners.size() - 1));
    return column
        ? new Run(topLeft, between(topLeft, bottomLeft), between(topLeft, topRight))
        : new Run(bottomLeft, between(topLeft, topRight), between(bottomLeft, topLeft));
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
