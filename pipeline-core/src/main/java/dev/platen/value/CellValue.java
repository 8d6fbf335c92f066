package dev.platen.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a text says.
 *
 * @param type what it is
 * @param number of a number or an amount; 12.5 of 12.5 %; 1 or 0 of a boolean; null else. At most
 *     22 digits before the point and {@value #MAX_SCALE} behind it
 * @param currency ISO 4217 code of an amount; null if there is none or it is unknown
 * @param date null unless it is one
 */
public record CellValue(ValueType type, BigDecimal number, String currency, LocalDate date) {

  /** Decimals that are kept; more are rounded. */
  public static final int MAX_SCALE = 6;

  /** A text that is no more than that. */
  public static final CellValue TEXT = new CellValue(ValueType.TEXT, null, null, null);

  public CellValue {
    Objects.requireNonNull(type, "type");
    if ((type == ValueType.DATE) != (date != null)) {
      throw new IllegalArgumentException("A %s with date %s".formatted(type, date));
    }
    boolean hasNumber = type.isNumeric() || type == ValueType.BOOLEAN;
    if (hasNumber != (number != null)) {
      throw new IllegalArgumentException("A %s with number %s".formatted(type, number));
    }
    if (number != null && number.scale() > MAX_SCALE) {
      number = number.setScale(MAX_SCALE, RoundingMode.HALF_UP);
    }
  }

  static CellValue number(ValueType type, BigDecimal number, String currency) {
    return new CellValue(type, number, type == ValueType.AMOUNT ? currency : null, null);
  }

  static CellValue date(LocalDate date) {
    return new CellValue(ValueType.DATE, null, null, date);
  }

  static CellValue truth(boolean truth) {
    return new CellValue(ValueType.BOOLEAN, truth ? BigDecimal.ONE : BigDecimal.ZERO, null, null);
  }

  /** Whether it can be added up. */
  public boolean isNumeric() {
    return type.isNumeric();
  }
}
