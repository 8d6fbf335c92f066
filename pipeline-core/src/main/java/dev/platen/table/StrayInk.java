package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells words whose ink can't be the letters that were read: specks, rows of dots and bits of
 * rulings, and what pens, stamps and punches leave. Its size gives it away, against that of the
 * type.
 */
final class StrayInk {

  /** Letters, and signs that stand alone, are wider or higher than so many ems. */
  private static final double SPECK = 0.35;

  /** Calibrated confidence from which on ink is what was read, whatever its size. */
  private static final double SURE = 0.8;

  /** What is narrower than so many ems, and higher than a colon, is a stroke. */
  private static final double THIN = 0.14;

  private static final double COLON = 0.6;

  /** Bars in the text are at most so many ems high: others are rulings. */
  private static final double BAR = 1.4;

  /** Letters are at most so many ems wide. */
  private static final double WIDE = 2.5;

  /** Words of the text are at most so many ems high, single letters of it as wide. */
  private static final double HIGH = 1.5;

  /** Calibrated confidence above which a letter as large is one in larger type, or a word is. */
  private static final double LIKELY = 0.6;

  private static final double POSSIBLE = 0.4;

  private static final Pattern DASH = Pattern.compile("[—–=~-]+");

  private static final Pattern BARS = Pattern.compile("[|¦\\[\\]/\\\\]{1,2}");

  private static final Pattern POINTS = Pattern.compile("[.,·'’`]{1,2}");

  /** Points are not as wide and high as so many ems, nor so many times as wide as high. */
  private static final double POINT = 0.5;

  private static final double ROUND = 2;

  /** All but dashes and marks is higher than so many ems. */
  private static final double FLAT = 0.2;

  private static final Pattern LOW = Pattern.compile("[\\p{P}\\p{S}一ー&&[^&@#%$€£¥]]+");

  /** Strokes that stand alone are wider than so many ems. */
  private static final double HAIR = 0.07;

  private static final Pattern DOTTED = Pattern.compile("(?:[.·…]\\s?){3,}");

  /** What may be a stroke and no more. */
  private static final Pattern STROKES = Pattern.compile("[|¦\\[\\](){}/\\\\!1Iliïíjtfr]+");

  private final double em;

  StrayInk(double em) {
    this.em = em;
  }

  /** Whether a word is no text. */
  boolean holds(Piece piece) {
    Box box = piece.box();
    String text = piece.text();
    boolean stroke =
        box.width() < THIN * em && box.height() > COLON * em && !STROKES.matcher(text).matches();
    boolean ruling = box.height() > BAR * em && BARS.matcher(text).matches();
    boolean sprawling = box.width() > WIDE * em * text.length() && piece.confidence() < SURE;
    boolean blot =
        text.length() == 1
            && Math.min(box.width(), box.height()) > HIGH * em
            && piece.confidence() <= LIKELY;
    boolean scrawl = box.height() > HIGH * em && piece.confidence() <= POSSIBLE;
    boolean flat = box.height() < FLAT * em && !LOW.matcher(text).matches();
    return stroke || ruling || sprawling || blot || scrawl || flat;
  }

  /** Whether words that stand by themselves are no text: a speck, a bit of a ruling, dots. */
  boolean isNothing(List<Piece> pieces) {
    String text = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    return DOTTED.matcher(text).matches()
        || pieces.size() == 1 && (isSpeck(pieces.get(0)) || isNoPoint(pieces.get(0)));
  }

  /** Whether a word is no text if it stands alone: a dot is one behind others. */
  private boolean isSpeck(Piece piece) {
    Box box = piece.box();
    boolean small = Math.max(box.width(), box.height()) < SPECK * em || box.width() < HAIR * em;
    return small && piece.confidence() < SURE && !DASH.matcher(piece.text()).matches();
  }

  /** Whether what was read as a point has not the shape of one. */
  private boolean isNoPoint(Piece piece) {
    Box box = piece.box();
    return POINTS.matcher(piece.text()).matches()
        && (Math.min(box.width(), box.height()) > POINT * em
            || box.width() > ROUND * piece.text().length() * box.height());
  }
}
