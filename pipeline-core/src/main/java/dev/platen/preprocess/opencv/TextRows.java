package dev.platen.preprocess.opencv;

import dev.platen.preprocess.opencv.TextLines.Course;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The courses of whole rows, where lines stand in columns far apart, as in statements: each part of
 * such a line is short and nearly straight, and only together they show how the paper bends.
 *
 * <p>The slopes of all parts give a first {@link CurlModel}, which tells about at which height each
 * would stand on flat paper. Parts at one height are a row; rows give a better model, by which rows
 * are found anew. They count only if they bear out the slopes: columns of running text stand at
 * heights of their own, and what is tied there bends lines that are straight.
 */
public final class TextRows {

  /** More parts are a page of small print, whose lines tell enough. */
  private static final int MOST_PIECES = 2_000;

  /** Passes: each ties what is nearer than the last one. */
  private static final int PASSES = 6;

  /** In heights of characters: parts of a row lie within half the distance of two rows. */
  private static final double FIRST_NEAR = 0.8;

  private static final double LAST_NEAR = 0.5;

  /** What may be left of the bend of rows when slopes alone level the page. */
  private static final double BORNE_OUT = 0.75;

  /**
   * In heights of characters: parts are off their own level by less in the mean if rows are real.
   */
  private static final double LEVEL = 0.08;

  /** Parts may be off their own level by so many times as much when rows level the page. */
  private static final double LOOSER = 2;

  /** Fewer long lines don't tell how a page lies. */
  private static final int FEWEST = 5;

  /** A part of a line, and its height on the page as a model levels it. */
  private record Piece(Course course, double level) {

    double left() {
      return course.x()[0];
    }

    double right() {
      return course.x()[course.x().length - 1];
    }
  }

  private final List<Course> lines;
  private final List<Course> rows;
  private final boolean borneOut;

  private TextRows(List<Course> lines, List<Course> rows, boolean borneOut) {
    this.lines = lines;
    this.rows = rows;
    this.borneOut = borneOut;
  }

  /** The rows of a view that stands more or less upright. */
  public static TextRows of(PageView view) {
    List<Course> pieces = TextLines.pieces(view);
    List<Course> lines = TextLines.longEnough(pieces, view);
    double width = view.size().width();
    double height = view.size().height();
    Optional<CurlModel> bySlopes = CurlModel.fit(pieces, width, height);
    if (pieces.size() > MOST_PIECES || bySlopes.isEmpty()) {
      return new TextRows(lines, lines, false);
    }
    List<List<Course>> tied = List.of();
    List<Course> rows = pieces;
    Optional<CurlModel> byRows = bySlopes;
    for (int pass = 0; pass < PASSES && byRows.isPresent(); pass++) {
      double near = FIRST_NEAR + (LAST_NEAR - FIRST_NEAR) * pass / (PASSES - 1);
      List<List<Course>> now = tied(pieces, byRows.get(), near * view.characters().height());
      if (!now.equals(tied)) {
        tied = now;
        rows = tied.stream().map(TextRows::joined).toList();
        byRows = CurlModel.fit(rows, width, height);
      }
    }
    List<Course> whole = TextLines.longEnough(rows, view);
    boolean borneOut =
        byRows.isPresent()
            && unlevel(pieces, byRows.get()) <= LEVEL * view.characters().height()
            && areBorneOut(pieces, whole, bySlopes.get(), byRows.get());
    return new TextRows(lines, whole, borneOut);
  }

  /** The courses of rows; of lines that are long enough where rows are none. */
  public List<Course> courses() {
    return borneOut ? rows : lines;
  }

  /** How far those rise or sink: see {@link TextLines#bend}. */
  public double bend() {
    return TextLines.bend(courses());
  }

  /**
   * By how many degrees clockwise to turn the page so that lines end as high as they begin: the
   * median of those that are long enough. On paper that curls lines are bent, but their ends stay
   * where they were.
   *
   * @param least their length, in pixels of the view
   * @return empty if there are too few
   */
  public OptionalDouble fall(double least) {
    double[] falls =
        courses().stream()
            .filter(course -> course.length() >= least)
            .mapToDouble(Course::fall)
            .sorted()
            .toArray();
    return falls.length < FEWEST
        ? OptionalDouble.empty()
        : OptionalDouble.of(-Math.toDegrees(Math.atan(falls[falls.length / 2])));
  }

  /**
   * What is left of the bend on another view of the page: of that of rows, or of that of lines
   * where it is less; in places of a row letters of other heights stand, and few lines may be no
   * text.
   */
  public double bendLeft(PageView other) {
    TextRows there = of(other);
    double ofLines = share(there.lines, lines);
    return borneOut ? Math.min(share(there.rows, rows), ofLines) : ofLines;
  }

  /** One where nothing is left to tell. */
  private static double share(List<Course> after, List<Course> before) {
    double left = TextLines.bend(after);
    return left > 0 ? left / TextLines.bend(before) : 1;
  }

  private static boolean areBorneOut(
      List<Course> pieces, List<Course> rows, CurlModel bySlopes, CurlModel byRows) {
    double left = TextLines.bend(rows.stream().map(row -> levelled(row, bySlopes)).toList());
    return left <= BORNE_OUT * TextLines.bend(rows)
        && unlevel(pieces, byRows) <= LOOSER * unlevel(pieces, bySlopes);
  }

  /** Parts that stand one right of the other at nearly one height, as a model levels them. */
  private static List<List<Course>> tied(List<Course> pieces, CurlModel model, double near) {
    List<List<Piece>> rows = new ArrayList<>();
    pieces.stream()
        .map(piece -> new Piece(piece, level(levelled(piece, model))))
        .sorted(Comparator.comparingDouble(Piece::left))
        .forEach(piece -> rowOf(piece, rows, near).add(piece));
    return rows.stream().map(row -> row.stream().map(Piece::course).toList()).toList();
  }

  private static List<Piece> rowOf(Piece piece, List<List<Piece>> rows, double near) {
    List<Piece> nearest = null;
    double least = near;
    for (List<Piece> row : rows) {
      Piece last = row.get(row.size() - 1);
      double away = Math.abs(last.level() - piece.level());
      if (away < least && last.right() < piece.left()) {
        nearest = row;
        least = away;
      }
    }
    if (nearest == null) {
      nearest = new ArrayList<>();
      rows.add(nearest);
    }
    return nearest;
  }

  private static Course joined(List<Course> row) {
    return new Course(
        row.stream().flatMapToDouble(course -> Arrays.stream(course.x())).toArray(),
        row.stream().flatMapToDouble(course -> Arrays.stream(course.y())).toArray());
  }

  private static Course levelled(Course course, CurlModel model) {
    double[] x = course.x();
    return new Course(
        x,
        IntStream.range(0, x.length).mapToDouble(i -> model.flat(x[i], course.y()[i])).toArray());
  }

  private static double level(Course course) {
    return Arrays.stream(course.y()).average().orElse(0);
  }

  /** How far places of parts are off their own level in the mean, in pixels. */
  private static double unlevel(List<Course> pieces, CurlModel model) {
    return pieces.stream()
        .filter(piece -> piece.x().length > 2)
        .map(piece -> levelled(piece, model))
        .flatMapToDouble(piece -> Arrays.stream(piece.y()).map(y -> Math.abs(y - level(piece))))
        .average()
        .orElse(0);
  }
}
