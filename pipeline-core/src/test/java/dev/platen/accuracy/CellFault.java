package dev.platen.accuracy;

import dev.platen.accuracy.TrueTables.TrueCell;
import dev.platen.evaluate.text.TextForm;
import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.Comparator;
import java.util.List;

/** What went wrong with a cell that is not as the truth has it. */
enum CellFault {
  /** No word was read where it stands. */
  UNREAD,
  /** It was read as it is, and is in no cell, or in a wrong one. */
  MISPLACED,
  /** Its words are right, and share their cell with others. */
  MERGED,
  /** Its words are right, and are in several cells. */
  CUT,
  /** Nothing but white space differs. */
  SPACES,
  /** Bars and dashes of rulings were read with it. */
  STROKES,
  /** Digits were misread, or are missing. */
  DIGITS,
  /** Signs were misread, or are missing: separators, minus. */
  SIGNS,
  /** Characters of words were misread. */
  LETTERS,
  /** Characters that are not there were read with it, or hardly anything is right. */
  NOISE;

  private static final TextForm FORM = new TextForm(false);

  /** Share of a word that must lie in the cell. */
  private static final double INSIDE = 0.5;

  /**
   * What went wrong.
   *
   * @param text that was found for the cell; empty if nothing was
   */
  static CellFault of(TrueCell cell, String text, Recognition page) {
    String wanted = plain(cell.text());
    String found = plain(text);
    String read = plain(read(cell.box(), page));
    if (read.isEmpty() && found.isEmpty()) {
      return UNREAD;
    }
    if (found.equals(wanted)) {
      return SPACES;
    }
    if (found.replaceAll("[|_—–\\[\\]]+", "").equals(wanted)) {
      return STROKES;
    }
    if (read.equals(wanted)) {
      return found.contains(wanted) ? MERGED : wanted.contains(found) ? CUT : MISPLACED;
    }
    if (found.contains(wanted) && found.length() > wanted.length() + 2) {
      return MERGED;
    }
    return misread(wanted, found.length() > 2 * wanted.length() ? read : found);
  }

  private static CellFault misread(String wanted, String found) {
    if (Math.abs(wanted.length() - found.length()) > 0.5 * wanted.length()) {
      return NOISE;
    }
    if (!of(wanted, "\\d").equals(of(found, "\\d"))) {
      return DIGITS;
    }
    return of(wanted, "\\p{L}").equals(of(found, "\\p{L}")) ? SIGNS : LETTERS;
  }

  private static String of(String text, String kind) {
    return text.replaceAll("(?!" + kind + ").", "");
  }

  private static String plain(String text) {
    return FORM.of(text).replaceAll("\\s", "");
  }

  /** The words of a page that stand in a place. */
  private static String read(Box place, Recognition page) {
    List<Word> words =
        page.lines().stream()
            .map(Line::words)
            .flatMap(List::stream)
            .filter(
                word ->
                    word.box().intersectionArea(place) > INSIDE * Math.max(1, word.box().area()))
            .sorted(Comparator.comparingDouble(word -> word.box().x()))
            .toList();
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.text()).append(' '));
    return text.toString();
  }
}
