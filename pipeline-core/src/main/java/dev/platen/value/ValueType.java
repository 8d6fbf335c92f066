package dev.platen.value;

import java.util.Locale;

/** What a value is. */
public enum ValueType {
  TEXT,
  NUMBER,
  /** A sum of money, whether its currency is known or not. */
  AMOUNT,
  PERCENT,
  DATE,
  BOOLEAN;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value of this type has a number that can be added up. */
  public boolean isNumeric() {
    return this == NUMBER || this == AMOUNT || this == PERCENT;
  }
}
