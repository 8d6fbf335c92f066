package dev.platen.synthesize.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.random.RandomGenerator;

/** Sums of money, in hundredths, as a language writes them. */
public final class Money {

  private final Language language;

  /**
   * @param language decides on separators and the currency
   */
  public Money(Language language) {
    this.language = language;
  }

  /** The sum without its currency: {@code 1,234.50}. */
  public String plain(long hundredths) {
    return format(hundredths, 2);
  }

  /** A number with so many decimals: units of a fund, of which {@code value} is that small part. */
  public String format(long value, int decimals) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(language.locale());
    switch (language) {
      case GERMAN -> separators(symbols, '.', ',');
      // Not the narrow no-break space of the locale: fonts lack it, and OCR reads a space.
      case FRENCH -> separators(symbols, ' ', ',');
      default -> separators(symbols, ',', '.');
    }
    symbols.setMinusSign('-');
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return new DecimalFormat(pattern, symbols).format(BigDecimal.valueOf(value, decimals));
  }

  private static void separators(DecimalFormatSymbols symbols, char grouping, char decimal) {
    symbols.setGroupingSeparator(grouping);
    symbols.setDecimalSeparator(decimal);
  }

  /** The sum with its currency: {@code £1,234.50}, {@code 1.234,50 €}. */
  public String withCurrency(long hundredths) {
    return switch (language) {
      case ENGLISH -> "£" + plain(hundredths);
      case GERMAN, FRENCH -> plain(hundredths) + " €";
      case SIMPLIFIED_CHINESE, CHINESE_AND_ENGLISH -> "人民币" + plain(hundredths) + "元";
      case TRADITIONAL_CHINESE -> "新台幣" + plain(hundredths) + "元";
    };
  }

  /** ISO 4217 code of its currency. */
  public String currency() {
    return switch (language) {
      case ENGLISH -> "GBP";
      case GERMAN, FRENCH -> "EUR";
      case SIMPLIFIED_CHINESE, CHINESE_AND_ENGLISH -> "CNY";
      case TRADITIONAL_CHINESE -> "TWD";
    };
  }

  /** A sum with few large ones among many small: uniform in its logarithm. */
  public static long random(long least, long most, RandomGenerator random) {
    double sum = Math.exp(random.nextDouble(Math.log(least), Math.log(most)));
    return Math.round(sum);
  }
}
