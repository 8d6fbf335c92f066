package dev.platen.table.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that a document says outside of a table: in its head, in lines below the table, in its
 * text. A figure of the table, or a sum of some, that is said there too was hardly misread.
 *
 * @param digits of each, without marks and signs
 */
public record SaidFigures(Set<String> digits) {

  /** Shorter ones agree by chance. */
  private static final int LEAST = 4;

  /** Figures that are kept. */
  private static final int MOST = 5_000;

  private static final Pattern FIGURE =
      Pattern.compile(
          "[^\\d.,]{0,4}(\\d{1,3}(?:[.,'’]\\d{3}){1,5}(?:[.,]\\d{1,4})?|\\d{1,15}(?:[.,]\\d{1,4})?)"
              + "[^\\d]{0,3}");

  /** Nothing is said. */
  public static final SaidFigures NONE = new SaidFigures(Set.of());

  public SaidFigures {
    digits = Set.copyOf(digits);
  }

  /** What some words say; words that are no figures say nothing. */
  public static SaidFigures in(Collection<String> words) {
    Set<String> digits = new LinkedHashSet<>();
    for (String word : words) {
      Matcher figure = FIGURE.matcher(word);
      if (digits.size() < MOST && figure.matches()) {
        add(figure.group(1).replaceAll("\\D", ""), digits);
      }
    }
    return new SaidFigures(digits);
  }

  private static void add(String read, Set<String> digits) {
    String plain = read.replaceFirst("^0+", "");
    if (plain.length() >= LEAST) {
      digits.add(plain);
    }
  }

  /** These and others, as far as there is room. */
  public SaidFigures and(SaidFigures others) {
    Set<String> all = new LinkedHashSet<>(digits);
    others.digits.stream().limit(Math.max(0, MOST - all.size())).forEach(all::add);
    return new SaidFigures(all);
  }

  /** Whether a number, with the decimals that it is written with, is said, whatever its sign. */
  boolean has(BigDecimal number) {
    return digits.contains(number.unscaledValue().abs().toString());
  }
}
