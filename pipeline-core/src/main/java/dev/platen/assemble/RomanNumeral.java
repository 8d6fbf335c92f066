package dev.platen.assemble;

/** Numbers in small Roman letters, as prefaces are paged with. */
final class RomanNumeral {

  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  private static final int LARGEST = 399;

  private RomanNumeral() {}

  /** The numeral of 1 to 399. */
  static String of(int value) {
    if (value < 1 || value > LARGEST) {
      throw new IllegalArgumentException("%d has no numeral below cd".formatted(value));
    }
    StringBuilder numeral = new StringBuilder();
    int rest = value;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        numeral.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return numeral.toString();
  }

  /** The value of a numeral; 0 if it is none. */
  static int value(String numeral) {
    int value = 0;
    int at = 0;
    for (int i = 0; i < SIGNS.length; i++) {
      while (numeral.startsWith(SIGNS[i], at)) {
        value += VALUES[i];
        at += SIGNS[i].length();
      }
    }
    boolean whole = at == numeral.length() && value >= 1 && value <= LARGEST;
    return whole && of(value).equals(numeral) ? value : 0;
  }
}
