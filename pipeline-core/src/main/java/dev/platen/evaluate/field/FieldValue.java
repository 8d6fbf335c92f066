package dev.platen.evaluate.field;

import dev.platen.evaluate.text.TextForm;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field says, whatever it looks like: a date by day, month and year, an amount by its
 * number, anything else by its letters and digits.
 */
final class FieldValue {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4}|\\d{2})");
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(\\d{1,2})[-/. ]*([a-z]{3})[a-z]*[-/. ,]*(\\d{4}|\\d{2})");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:[a-z]{1,4}\\.?|\\p{Sc})*\\s*(-?)\\s*(\\d[\\d.,' ]*)\\s*(?:[a-z]{1,4}|\\p{Sc})*");
  private static final Pattern DECIMALS = Pattern.compile(".*[.,](\\d{1,2})");
  private static final int CENTURY = 2000;

  private FieldValue() {}

  /** The same text for all that means the same. */
  static String of(String text) {
    String form = new TextForm(true).of(text);
    Matcher matcher = YEAR_FIRST.matcher(form);
    if (matcher.matches()) {
      return date(matcher.group(3), matcher.group(2), matcher.group(1));
    }
    matcher = DAY_FIRST.matcher(form);
    if (matcher.matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = MONTH_NAMED.matcher(form);
    if (matcher.matches() && MONTHS.indexOf(matcher.group(2)) % 3 == 0) {
      int month = MONTHS.indexOf(matcher.group(2)) / 3 + 1;
      return date(matcher.group(1), Integer.toString(month), matcher.group(3));
    }
    matcher = AMOUNT.matcher(form);
    if (matcher.matches()) {
      return amount(matcher.group(1), matcher.group(2));
    }
    return form.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String date(String day, String month, String year) {
    int full = Integer.parseInt(year);
    return "date %04d-%02d-%02d"
        .formatted(
            year.length() == 2 ? CENTURY + full : full,
            Integer.parseInt(month),
            Integer.parseInt(day));
  }

  /** The last separator is decimal if one or two digits follow; all others group digits. */
  private static String amount(String sign, String digits) {
    String plain = digits.replaceAll("[ ']", "");
    Matcher decimals = DECIMALS.matcher(plain);
    String fraction = decimals.matches() ? decimals.group(1) : "";
    String whole =
        fraction.isEmpty() ? plain : plain.substring(0, plain.length() - fraction.length() - 1);
    String number = whole.replaceAll("[.,]", "") + "." + (fraction.isEmpty() ? "0" : fraction);
    return "amount "
        + sign
        + new BigDecimal(number.startsWith(".") ? "0" + number : number)
            .stripTrailingZeros()
            .toPlainString();
  }
}
