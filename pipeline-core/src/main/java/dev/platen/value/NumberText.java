package dev.platen.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is written.
 *
 * <p>Read are: digits grouped by comma, point, space or apostrophe in threes, or as in India;
 * decimals; a sign before or behind, in any of its forms; parentheses for less than zero; CR and
 * DR, also C and D, H and S, 贷 and 借, behind decimals (debit is less than zero); percent and per
 * mille; a currency before or behind; full-width digits; 万 and 亿 behind digits; numbers and sums of
 * money in Chinese characters; marks of footnotes behind. A whole number that begins with 0 is
 * none: it names something.
 *
 * @param value its value; per mille as percent
 * @param decimals digits behind the mark, as written
 * @param percent whether it is a percentage
 * @param sign the currency's sign, such as £ or EUR; null if there is none
 * @param marked whether it says debit or credit
 */
public record NumberText(
    BigDecimal value, int decimals, boolean percent, String sign, boolean marked) {

  private static final int MAX_DIGITS = 22;
  private static final int MAX_DECIMALS = 12;
  private static final int MAX_AFFIXES = 6;

  private static final Pattern FOOTNOTE = Pattern.compile("[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}$");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern LETTERS =
      Pattern.compile("(?<=\\d) ?(CR|DR|Cr|Dr|cr|dr|贷|借|貸)\\.?$");
  private static final Pattern SINGLE_LETTER = Pattern.compile("(?<=[.,]\\d\\d) ?([CDHS])$");
  private static final Pattern NO_DECIMALS = Pattern.compile("(?<=\\d)[.,]-{1,2}$");
  private static final Pattern LOOSE_MARK = Pattern.compile(" ?([.,']) ?");
  private static final Pattern UNIT = Pattern.compile("(?<=\\d) ?([万萬亿億])$");

  /** Digits as they are written where the decimal mark is known: {0} groups, {1} is that mark. */
  private static final Pattern POINT_FORM = form(",", "\\.");

  private static final Pattern COMMA_FORM = form("\\.", ",");
  private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d\\d)+,\\d{3}(?:\\.\\d+)?");

  /** Marks mixed up as engines do, but every group whole, and two decimals. */
  private static final Pattern MIXED = Pattern.compile("\\d{1,3}(?:[.,' ]?\\d{3})*[.,]\\d{1,2}");

  private static Pattern form(String group, String decimal) {
    String whole = "(?:\\d+|\\d{1,3}(?:%1$s\\d{3})+|\\d{1,3}(?:'\\d{3})+|\\d{1,3}(?: \\d{3})+)";
    return Pattern.compile((whole + "(?:%2$s\\d+)?|%2$s\\d+").formatted(group, decimal));
  }

  /** What is around the digits, taken off piece by piece. */
  private static final class Affixes {
    private boolean negative;
    private boolean signed;
    private boolean marked;
    private boolean percent;
    private int shift;
    private String currency;
  }

  /**
   * Reads a text that is a number and nothing else.
   *
   * @param text as it stands on the page
   * @param mark what stands before decimals
   */
  public static Optional<NumberText> read(String text, DecimalMark mark) {
    String rest = FOOTNOTE.matcher(Normal.of(text)).replaceFirst("").strip();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> words = ChineseNumerals.money(rest);
    if (words.isPresent()) {
      String sign = Currencies.atStart(rest).orElse("元");
      return Optional.of(new NumberText(words.get(), words.get().scale(), false, sign, false));
    }
    Affixes affixes = new Affixes();
    for (int i = 0; i < MAX_AFFIXES; i++) {
      String shorter = peel(rest, affixes);
      if (shorter == null) {
        return Optional.empty();
      }
      if (shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    return digits(rest, mark).map(number -> of(number, affixes));
  }

  private static NumberText of(BigDecimal number, Affixes affixes) {
    BigDecimal value = number.movePointRight(affixes.shift);
    return new NumberText(
        affixes.negative ? value.negate() : value,
        Math.max(0, number.scale()),
        affixes.percent,
        affixes.currency,
        affixes.marked);
  }

  /** Without one piece at one end; null if it has a piece twice, the same if it has none. */
  private static String peel(String text, Affixes affixes) {
    Matcher parentheses = PARENTHESES.matcher(text);
    if (parentheses.matches()) {
      return sign(affixes, true) ? parentheses.group(1).strip() : null;
    }
    char first = text.isEmpty() ? 0 : text.charAt(0);
    if (first == '-' || first == '+') {
      return sign(affixes, first == '-') ? text.substring(1).strip() : null;
    }
    Matcher none = NO_DECIMALS.matcher(text);
    if (none.find()) {
      return text.substring(0, none.start());
    }
    char last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    if (last == '-' || last == '+') {
      return sign(affixes, last == '-') ? text.substring(0, text.length() - 1).strip() : null;
    }
    if (last == '%' || last == '‰') {
      if (affixes.percent) {
        return null;
      }
      affixes.percent = true;
      affixes.shift = last == '‰' ? -1 : 0;
      return text.substring(0, text.length() - 1).strip();
    }
    String unmarked = withoutLetters(text, affixes);
    return unmarked.equals(text) ? withoutCurrency(text, affixes) : unmarked;
  }

  private static boolean sign(Affixes affixes, boolean negative) {
    boolean first = !affixes.signed;
    affixes.signed = true;
    affixes.negative |= negative;
    return first;
  }

  private static String withoutLetters(String text, Affixes affixes) {
    Matcher letters = LETTERS.matcher(text);
    Matcher found = letters.find() ? letters : SINGLE_LETTER.matcher(text);
    if (!affixes.marked && (found == letters || found.find())) {
      affixes.marked = true;
      affixes.negative |= "DdS借".indexOf(found.group(1).charAt(0)) >= 0;
      return text.substring(0, found.start());
    }
    Matcher unit = UNIT.matcher(text);
    if (affixes.shift == 0 && unit.find()) {
      affixes.shift = ChineseNumerals.large(unit.group(1).charAt(0)) > 10_000 ? 8 : 4;
      return text.substring(0, unit.start());
    }
    return text;
  }

  private static String withoutCurrency(String text, Affixes affixes) {
    Optional<String> before = Currencies.atStart(text);
    Optional<String> behind = before.isPresent() ? Optional.empty() : Currencies.atEnd(text);
    String sign = before.or(() -> behind).orElse(null);
    if (sign == null) {
      return text;
    }
    boolean both = affixes.currency != null;
    // 人民币 before and 元 behind are one currency; two others are none.
    if (both && !sign.equals("元") && !affixes.currency.equals("元")) {
      return null;
    }
    affixes.currency = both && sign.equals("元") ? affixes.currency : sign;
    return before.isPresent()
        ? text.substring(sign.length()).strip()
        : text.substring(0, text.length() - sign.length()).strip();
  }

  private static Optional<BigDecimal> digits(String text, DecimalMark mark) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.charAt(0) > 0x2000) {
      return ChineseNumerals.number(text);
    }
    String tight = LOOSE_MARK.matcher(text).replaceAll("$1");
    Pattern form = mark == DecimalMark.POINT ? POINT_FORM : COMMA_FORM;
    boolean regular = form.matcher(tight).matches();
    if (!regular && mark == DecimalMark.POINT && INDIAN.matcher(tight).matches()) {
      regular = true;
    }
    int at = tight.lastIndexOf(mark.character());
    if (!regular) {
      if (!MIXED.matcher(tight).matches()) {
        return Optional.empty();
      }
      at = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','));
    }
    String whole = (at < 0 ? tight : tight.substring(0, at)).replaceAll("\\D", "");
    String decimals = at < 0 ? "" : tight.substring(at + 1);
    boolean name = decimals.isEmpty() && whole.length() > 1 && whole.charAt(0) == '0';
    if (name || whole.length() > MAX_DIGITS || decimals.length() > MAX_DECIMALS) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(new BigInteger("0" + whole + decimals), decimals.length()));
  }
}
