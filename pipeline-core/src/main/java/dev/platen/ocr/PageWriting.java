package dev.platen.ocr;

import dev.platen.geometry.Rotation;
import java.util.List;
import java.util.Objects;

/**
 * How a page lies and what it is written in.
 *
 * @param rotation the turn, clockwise, that makes it upright
 * @param languages Tesseract codes to read it with, the main one first; vertical ones where its
 *     lines run from top to bottom
 * @param confidence 0 to 1: mean confidence of a sample read that way; 0 where nothing was found to
 *     tell by, and the rest is a guess
 */
public record PageWriting(Rotation rotation, List<String> languages, double confidence) {

  /** How the codes of languages end whose lines run down the page. */
  private static final String VERTICAL = "_vert";

  public PageWriting {
    languages = List.copyOf(languages);
    Objects.requireNonNull(rotation, "rotation");
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("A page is written in some language");
    }
  }

  /** Whether lines run from top to bottom. */
  public boolean isVertical() {
    return isVertical(languages);
  }

  /** Whether the main one of some languages is for lines that run from top to bottom. */
  public static boolean isVertical(List<String> languages) {
    return languages.get(0).endsWith(VERTICAL);
  }

  /** The same languages for a page on which columns were laid down as rows. */
  public static List<String> inRows(List<String> languages) {
    return languages.stream()
        .map(
            language ->
                language.endsWith(VERTICAL)
                    ? language.substring(0, language.length() - VERTICAL.length())
                    : language)
        .toList();
  }
}
