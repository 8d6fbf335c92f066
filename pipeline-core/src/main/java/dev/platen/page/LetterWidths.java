package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The size of type by how wide letters are. Boxes of words that stand alone are often much higher
 * than their ink, but seldom wider: where the height of a line says a much larger size than its
 * width does, by what the two say of most lines of the page, its width holds.
 *
 * <p>Widths are those of usual faces, in ems; a page in a narrow face or in type of one width has
 * its own factor.
 */
final class LetterWidths {

  private static final double HAN = 1;

  /** The ink of a full-width mark, which may end a box. */
  private static final double MARK = 0.4;

  private static final double WIDE = 0.83;
  private static final double CAPITAL = 0.66;
  private static final double DIGIT = 0.55;
  private static final double USUAL = 0.52;
  private static final double NARROW = 0.28;

  private static final int HAN_START = 0x2E80;

  private static final String WIDE_LETTERS = "mwMW@%&—";
  private static final String NARROW_LETTERS = "fijlrtI.,;:'’|!()[]{}/-";

  /** Lines of fewer letters tell nothing. */
  private static final int LEAST = 3;

  /** Lines of so many words hardly have boxes that are too high, but may be in a narrow face. */
  private static final int MOST_WORDS = 2;

  /** Sizes of a line by height and by width differ by less where both are right. */
  private static final double UNLIKE = 1.3;

  /** Most of a page is in no narrower face than this factor says: else most boxes are too high. */
  private static final double NARROWEST = 1.15;

  private LetterWidths() {}

  /** Lines from left to right, those of too high boxes as high as their widths say. */
  static List<TextLine> corrected(List<TextLine> lines) {
    double han = factor(lines.stream().filter(LetterWidths::isHan).toList());
    double other = factor(lines.stream().filter(line -> !isHan(line)).toList());
    return lines.stream().map(line -> corrected(line, isHan(line) ? han : other)).toList();
  }

  private static TextLine corrected(TextLine line, double factor) {
    double size = factor * byWidth(line);
    if (Double.isNaN(size) || line.words().size() > MOST_WORDS || line.size() < UNLIKE * size) {
      return line;
    }
    double weight = line.weight() * line.size() / size;
    Box box = line.box();
    double height = Math.min(box.height(), size);
    Box nominal = new Box(box.x(), box.centerY() - height / 2, box.width(), height);
    return new TextLine(line.index(), box, nominal, size, weight, line.text(), line.words());
  }

  /** What most letters' height says over what their width does; NaN where no line tells. */
  private static double factor(List<TextLine> lines) {
    List<TextLine> telling = new ArrayList<>();
    int letters = 0;
    for (TextLine line : lines) {
      if (!Double.isNaN(byWidth(line))) {
        telling.add(line);
        letters += line.length();
      }
    }
    telling.sort(Comparator.comparingDouble(line -> line.size() / byWidth(line)));
    int seen = 0;
    for (TextLine line : telling) {
      seen += line.length();
      if (2 * seen >= letters) {
        return Math.min(NARROWEST, line.size() / byWidth(line));
      }
    }
    return Double.NaN;
  }

  /** The em as the words of a line say by their widths, or its characters; NaN where they don't. */
  private static double byWidth(TextLine line) {
    boolean han = isHan(line);
    double width = han ? line.box().width() : 0;
    double ems = 0;
    int letters = 0;
    for (TextLine.Token word : line.words()) {
      width += han ? 0 : word.box().width();
      ems += word.text().codePoints().mapToDouble(LetterWidths::width).sum();
      letters += (int) word.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
    return letters < LEAST || width <= 0 ? Double.NaN : width / ems;
  }

  private static boolean isHan(TextLine line) {
    return line.text().codePoints().anyMatch(Character::isIdeographic);
  }

  private static double width(int letter) {
    if (WIDE_LETTERS.indexOf(letter) >= 0) {
      return WIDE;
    }
    if (NARROW_LETTERS.indexOf(letter) >= 0) {
      return NARROW;
    }
    if (letter >= HAN_START) {
      return Character.isLetterOrDigit(letter) ? HAN : MARK;
    }
    return Character.isUpperCase(letter) ? CAPITAL : Character.isDigit(letter) ? DIGIT : USUAL;
  }
}
