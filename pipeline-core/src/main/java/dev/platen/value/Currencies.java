package dev.platen.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Signs, names and codes of currencies. A sign that several currencies share gives no code unless
 * the language of the page decides: ¥ is the yuan on a Chinese page and the yen on a Japanese one;
 * $, kr and a bare 元 on a page in traditional characters stay unknown.
 */
final class Currencies {

  /** A sign that says money, but not which. */
  static final String UNKNOWN = "";

  private static final String YEN_OR_YUAN = "¥";
  private static final String YUAN = "元";

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("£", "GBP"),
          Map.entry("€", "EUR"),
          Map.entry("₹", "INR"),
          Map.entry("Rs.", UNKNOWN),
          Map.entry("₩", "KRW"),
          Map.entry("฿", "THB"),
          Map.entry("₽", "RUB"),
          Map.entry("₺", "TRY"),
          Map.entry("₪", "ILS"),
          Map.entry("zł", "PLN"),
          Map.entry("Kč", "CZK"),
          Map.entry("Fr.", "CHF"),
          Map.entry("SFr.", "CHF"),
          Map.entry("kr", UNKNOWN),
          Map.entry("kr.", UNKNOWN),
          Map.entry("$", UNKNOWN),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("HK$", "HKD"),
          Map.entry("NT$", "TWD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("RMB", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("人民幣", "CNY"),
          Map.entry("新台币", "TWD"),
          Map.entry("新台幣", "TWD"),
          Map.entry("新臺幣", "TWD"),
          Map.entry("台币", "TWD"),
          Map.entry("台幣", "TWD"),
          Map.entry("港币", "HKD"),
          Map.entry("港幣", "HKD"),
          Map.entry("港元", "HKD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("欧元", "EUR"),
          Map.entry("歐元", "EUR"),
          Map.entry("英镑", "GBP"),
          Map.entry("英鎊", "GBP"),
          Map.entry("日元", "JPY"),
          Map.entry("日圓", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("圆", "CNY"),
          Map.entry(YUAN, YUAN),
          Map.entry("圓", UNKNOWN),
          Map.entry("¥", YEN_OR_YUAN));

  /** Codes that are read where they stand by themselves; those that are words are left out. */
  private static final Set<String> CODES =
      new TreeSet<>(
          List.of(
              "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK",
              "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KRW", "KWD",
              "MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PKR", "PLN", "QAR", "RUB", "SAR", "SEK",
              "SGD", "THB", "TWD", "UAH", "USD", "VND", "ZAR"));

  private static final List<String> LONGEST_FIRST =
      Stream.concat(SIGNS.keySet().stream(), CODES.stream())
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
          .toList();

  private Currencies() {}

  /** The sign that a text begins with. */
  static Optional<String> atStart(String text) {
    return LONGEST_FIRST.stream()
        .filter(text::startsWith)
        .filter(sign -> endsCleanly(sign, text.substring(sign.length()), 0))
        .findFirst();
  }

  /** The sign that a text ends with. */
  static Optional<String> atEnd(String text) {
    return LONGEST_FIRST.stream()
        .filter(text::endsWith)
        .filter(
            sign -> {
              String rest = text.substring(0, text.length() - sign.length());
              return endsCleanly(sign, rest, rest.length() - 1);
            })
        .findFirst();
  }

  /** A sign within a heading such as "Amount (EUR)" or "金额（元）". */
  static Optional<String> within(String heading) {
    for (String sign : LONGEST_FIRST) {
      int at = heading.indexOf(sign);
      if (at >= 0
          && endsCleanly(sign, heading.substring(0, at), at - 1)
          && endsCleanly(sign, heading.substring(at + sign.length()), 0)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  /** Latin letters do not go on beside letters. */
  private static boolean endsCleanly(String sign, String rest, int neighbour) {
    boolean letters = sign.chars().allMatch(c -> c < 0x250 && Character.isLetter(c));
    return !letters
        || rest.isEmpty()
        || neighbour < 0
        || !Character.isLetter(rest.charAt(neighbour));
  }

  /**
   * The code of a sign; null if it is unknown.
   *
   * @param language Tesseract code of the text; null if unknown
   */
  static String code(String sign, String language) {
    if (CODES.contains(sign)) {
      return sign;
    }
    String code = SIGNS.getOrDefault(sign, UNKNOWN);
    String first = language == null ? "" : language;
    return switch (code) {
      case UNKNOWN -> null;
      case YEN_OR_YUAN -> first.startsWith("chi_") ? "CNY" : first.startsWith("jpn") ? "JPY" : null;
      case YUAN -> first.startsWith("chi_sim") ? "CNY" : null;
      default -> code;
    };
  }
}
