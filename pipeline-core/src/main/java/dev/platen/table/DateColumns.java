package dev.platen.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where columns of dates end that stand close before the next column: in several lines a date
 * begins at one place and what follows it at another.
 */
final class DateColumns {

  /** So many lines show that dates are a column. */
  private static final int LEAST = 4;

  /** Dates, and what follows them, begin within so many ems. */
  private static final double FLUSH = 0.6;

  /** White space behind the dates of a column, in ems: more than that of a space. */
  private static final double WHITE = 0.42;

  private static final String DATE =
      "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日";

  private static final Pattern WHOLE = Pattern.compile("(?:" + DATE + ")[|¦]?");

  /** A date, and text without a space behind it. */
  private static final Pattern GLUED = Pattern.compile("((?:" + DATE + ")[|¦]?)(\\p{L}{2}.*)");

  /** Left edges of a date and of what follows it. */
  private record Place(double date, double next) {}

  private final double em;
  private final List<Place> places = new ArrayList<>();

  /**
   * @param lines pieces of each line, from the left
   */
  DateColumns(List<List<Piece>> lines, double em) {
    this.em = em;
    for (List<Piece> line : lines) {
      for (int i = 1; i < line.size(); i++) {
        Piece date = line.get(i - 1);
        Piece next = line.get(i);
        if (WHOLE.matcher(date.text()).matches() && next.box().x() > date.box().x()) {
          places.add(new Place(date.box().x(), next.box().x()));
        }
      }
    }
  }

  /** Whether a column of dates ends between two pieces of a line. */
  boolean endsBetween(Piece date, Piece next) {
    boolean oneWord = date.line() == next.line() && date.word() == next.word();
    return WHOLE.matcher(date.text()).matches()
        && (oneWord || next.box().x() - date.box().right() > WHITE * em)
        && places.stream()
                .filter(place -> Math.abs(place.date() - date.box().x()) < FLUSH * em)
                .filter(place -> oneWord || Math.abs(place.next() - next.box().x()) < FLUSH * em)
                .count()
            >= LEAST;
  }

  /** A date, and the text that was read as one word with it; the word itself if it is no such. */
  static List<Piece> parted(Piece piece) {
    Matcher glued = GLUED.matcher(piece.text());
    if (!glued.matches()) {
      return List.of(piece);
    }
    double share = (double) glued.end(1) / piece.text().length();
    double place = piece.box().x() + share * piece.box().width();
    Piece date = piece.between(piece.box().x(), place);
    Piece rest = piece.between(place, piece.box().right());
    return date == null || rest == null ? List.of(piece) : List.of(date, rest);
  }
}
