package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells words that are rulings, or pieces of them, which were read as text: strokes and dashes
 * where a ruling runs, dashed or not, bars that stand below each other, dashes as high as letters.
 */
final class MisreadRulings {

  private static final Pattern STROKES = Pattern.compile("[|¦\\[\\]!Il/\\\\]{1,2}|[_—–-]{2,}");

  private static final Pattern DASHES = Pattern.compile("[_—–=~-]+");

  /** What rows of dots and stars are read as. */
  private static final Pattern DOTS = Pattern.compile("[.·…:*]{2,}");

  private static final Pattern BAR = Pattern.compile("[|¦]");

  /** Bars that stand below each other are a ruling, found or not. */
  private static final int BARS = 3;

  /** Bars of one ruling stand within so many ems. */
  private static final double BELOW = 0.6;

  /** A dash is at most so high, in ems; engines give what they make up the height of a line. */
  private static final double FLAT = 0.7;

  /** Calibrated confidence from which on a dash of any height is one. */
  private static final double SURE = 0.8;

  /** Calibrated confidence from which on low letters on a ruling are text. */
  private static final double LIKELY = 0.5;

  /** What is not sure and lower than so many ems on a ruling is part of it. */
  private static final double LOWEST = 0.4;

  /** What is narrower than so many ems on a ruling from top to bottom is part of it. */
  private static final double HAIR = 0.14;

  /** Letters are as high as this share of the type. */
  private static final double LOW = 0.75;

  private final double em;
  private final PageRules rules;
  private final List<Box> bars;

  MisreadRulings(PageContent page, PageRules rules) {
    this.em = page.em();
    this.rules = rules;
    this.bars =
        page.lines().stream()
            .flatMap(line -> line.words().stream())
            .flatMap(word -> bars(word).stream())
            .toList();
  }

  /** Where bars stand in a word: it is one, or begins or ends with one. */
  private static List<Box> bars(TextLine.Token word) {
    Box box = word.box();
    if (BAR.matcher(word.text()).matches()) {
      return List.of(box);
    }
    double width = box.width() / word.text().length();
    List<Box> bars = new ArrayList<>();
    if (BAR.matcher(word.text().substring(0, 1)).matches()) {
      bars.add(new Box(box.x(), box.y(), width, box.height()));
    }
    if (BAR.matcher(word.text().substring(word.text().length() - 1)).matches()) {
      bars.add(new Box(box.right() - width, box.y(), width, box.height()));
    }
    return bars;
  }

  /** Whether a word is no text. */
  boolean holds(Piece piece) {
    Box box = piece.box();
    boolean dash = DASHES.matcher(piece.text()).matches();
    boolean stroke =
        STROKES.matcher(piece.text()).matches()
            || (piece.text().length() == 1 && piece.confidence() < LIKELY);
    boolean hair = piece.text().length() == 1 && box.width() < HAIR * em;
    boolean upright = (stroke || hair) && isOnRulingDown(box);
    boolean high = dash && box.height() > FLAT * em && piece.confidence() < SURE;
    boolean low =
        (piece.confidence() < SURE && box.height() < LOWEST * em)
            || (piece.confidence() < LIKELY && box.height() < LOW * em);
    boolean ruled = dash || low || DOTS.matcher(piece.text()).matches();
    return upright || isBar(piece) || high || (ruled && isOnRulingAcross(box));
  }

  /** Whether a word is a bar among others below each other: it parts what stands beside it. */
  boolean isBar(Piece piece) {
    return BAR.matcher(piece.text()).matches() && isAmongBars(piece.box());
  }

  private boolean isAmongBars(Box place) {
    return bars.stream()
            .filter(bar -> Math.abs(bar.centerX() - place.centerX()) < BELOW * em)
            .count()
        >= BARS;
  }

  /** Whether a ruling from top to bottom, or a column of bars, runs along a place. */
  boolean isRuled(Box place) {
    return isAmongBars(place)
        || rules.down().stream()
            .filter(r -> Math.abs(r.centerX() - place.centerX()) < 0.5 * em)
            .anyMatch(
                r ->
                    PageRules.common(r.y(), r.bottom(), place.y(), place.bottom())
                        > 0.5 * place.height());
  }

  private boolean isOnRulingDown(Box box) {
    return rules.down().stream()
        .anyMatch(
            r ->
                Math.abs(r.centerX() - box.centerX()) < 0.3 * em
                    && PageRules.common(r.y(), r.bottom(), box.y(), box.bottom())
                        > 0.5 * box.height());
  }

  private boolean isOnRulingAcross(Box box) {
    return rules.across().stream()
        .anyMatch(
            r ->
                Math.abs(r.centerY() - box.centerY()) < 0.3 * em
                    && PageRules.common(r.x(), r.right(), box.x(), box.right())
                        > 0.8 * box.width());
  }
}
