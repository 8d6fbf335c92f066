package dev.platen.export.sheet;

import dev.platen.export.view.CellView;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as spreadsheets hold and show them. */
final class Figures {

  /** Digits that a spreadsheet keeps of a number. */
  private static final int MAX_DIGITS = 15;

  private Figures() {}

  /** Without zeros that say nothing. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Whether a spreadsheet would hold all of its digits. */
  static boolean fits(BigDecimal number) {
    return plain(number).precision() <= MAX_DIGITS;
  }

  /** How a spreadsheet is to show a number, an amount or a percentage. */
  static String format(CellView cell) {
    int decimals = Math.max(plain(cell.numberValue()).scale(), written(cell.text()));
    return switch (cell.valueType().toLowerCase(Locale.ROOT)) {
      case "percent" -> "0" + decimals(decimals) + "%";
      case "amount" ->
          "#,##0"
              + decimals(decimals)
              + (cell.currency() == null ? "" : " [$" + cell.currency() + "]");
      default -> "#,##0" + decimals(decimals);
    };
  }

  private static String decimals(int count) {
    return count <= 0 ? "" : "." + "0".repeat(count);
  }

  /** Decimals of a number as it is written, such as the two of 1.234,50. */
  private static int written(String text) {
    int mark = text == null ? -1 : Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (mark < 0) {
      return 0;
    }
    int digits = 0;
    while (mark + 1 + digits < text.length() && Character.isDigit(text.charAt(mark + 1 + digits))) {
      digits++;
    }
    // Three may be a group.
    return digits < 3 ? digits : 0;
  }
}
