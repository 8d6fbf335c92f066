package dev.platen.evaluate.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared.
 *
 * <ol>
 *   <li>Unicode's compatibility composition (NFKC): ligatures, full-width letters. Where the truth
 *       does not keep case: lower case.
 *   <li>A hyphen that ends a line within a word goes with the line break, as do soft hyphens: where
 *       lines end is layout.
 *   <li>Quotation marks and primes are straight.
 *   <li>White space is one space, none at the ends, none beside a Chinese or Japanese character.
 * </ol>
 *
 * @param caseFolded whether case does not count
 */
public record TextForm(boolean caseFolded) {

  private static final Pattern LINE_END_HYPHEN =
      Pattern.compile("(?<=\\p{L})[-\u2010\u00ac][ \\t]*\\R[ \\t]*(?=\\p{Ll})");
  private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00ad[ \\t]*\\R?[ \\t]*");
  private static final Pattern SINGLE_QUOTES =
      Pattern.compile("[\u2018\u2019\u201a\u201b\u2032\u2035\u00b4`]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f]|''");
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\ufeff\u200b]+");
  private static final String WITHOUT_SPACES =
      "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}\u3000-\u303f]";
  private static final Pattern SPACE_BESIDE =
      Pattern.compile("(?<=%1$s) | (?=%1$s)".formatted(WITHOUT_SPACES));
  private static final Pattern CHARACTER_WITHOUT_SPACES = Pattern.compile(WITHOUT_SPACES);

  /** The text in that form. */
  public String of(String text) {
    // Composition turns the acute accent that stands alone into a space and a mark.
    String form = Normalizer.normalize(text.replace('\u00b4', '\''), Normalizer.Form.NFKC);
    if (caseFolded) {
      form = form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
    form = SOFT_HYPHEN.matcher(form).replaceAll("");
    form = LINE_END_HYPHEN.matcher(form).replaceAll("");
    form = SINGLE_QUOTES.matcher(form).replaceAll("'");
    form = DOUBLE_QUOTES.matcher(form).replaceAll("\"");
    form = WHITE_SPACE.matcher(form).replaceAll(" ").strip();
    form = SPACE_BESIDE.matcher(form).replaceAll("");
    return form;
  }

  /**
   * The lines of a text in that form, without empty ones. Words that a hyphen broke are whole in
   * none of them, but the hyphen is gone.
   */
  List<String> lines(String text) {
    String joined = SOFT_HYPHEN.matcher(text).replaceAll("");
    joined = LINE_END_HYPHEN.matcher(joined).replaceAll("\n");
    return joined.lines().map(this::of).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether most characters of a text belong to a script that is written without spaces. */
  public static boolean isWithoutSpaces(String text) {
    long all = text.codePoints().filter(character -> !Character.isWhitespace(character)).count();
    return all > 0 && 2 * CHARACTER_WITHOUT_SPACES.matcher(text).results().count() > all;
  }
}
