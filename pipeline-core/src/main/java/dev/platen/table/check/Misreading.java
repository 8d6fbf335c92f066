package dev.platen.table.check;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How easily one figure is misread as another: by one digit in place of another, a digit too many
 * or too few, a sign or a decimal mark lost.
 */
final class Misreading {

  private static final double LIKE = 0.6;
  private static final double UNLIKE = 1.4;
  private static final double DROPPED = 2.2;
  private static final double SIGN = 2.4;
  private static final double MARK = 2.6;

  /** Digits that engines take for each other, on bad prints more than others. */
  private static final Map<Character, Set<Character>> ALIKE =
      Map.of(
          '0', Set.of('6', '8', '9'),
          '1', Set.of('4', '7'),
          '2', Set.of('7', '3'),
          '3', Set.of('8', '5', '9', '2'),
          '4', Set.of('1', '9'),
          '5', Set.of('6', '3', '8', '9'),
          '6', Set.of('8', '0', '5'),
          '7', Set.of('1', '2'),
          '8', Set.of('3', '0', '6', '9', '5'),
          '9', Set.of('0', '4', '8', '3', '5'));

  private Misreading() {}

  /**
   * The cost of reading one figure where another stands, in nats; empty if that takes more than one
   * mistake.
   *
   * @param read the figure as it was read, in smallest units
   * @param meant the figure that would be right
   * @param places by how many decimal places the smallest unit is finer than the figure is written
   */
  static OptionalDouble cost(long read, long meant, int places) {
    long step = (long) Math.pow(10, places);
    if (read == meant || read % step != 0 || meant % step != 0) {
      return OptionalDouble.empty();
    }
    if (read == -meant) {
      return OptionalDouble.of(SIGN);
    }
    if (read < 0 != meant < 0 && read != 0 && meant != 0) {
      return OptionalDouble.empty();
    }
    String found = Long.toString(Math.abs(read / step));
    String right = Long.toString(Math.abs(meant / step));
    int width = Math.max(found.length(), right.length());
    // The first digits may be the ones that are wrong: 0.95 for 8.95.
    OptionalDouble replaced = replaced(padded(found, width), padded(right, width));
    if (replaced.isPresent()) {
      return replaced;
    }
    if (isDropped(found, right) || isDropped(right, found)) {
      return OptionalDouble.of(DROPPED);
    }
    boolean shifted =
        Math.abs(read) == 100 * Math.abs(meant) || Math.abs(meant) == 100 * Math.abs(read);
    return shifted ? OptionalDouble.of(MARK) : OptionalDouble.empty();
  }

  private static String padded(String digits, int width) {
    return "0".repeat(width - digits.length()) + digits;
  }

  private static OptionalDouble replaced(String found, String right) {
    int at = -1;
    for (int i = 0; i < found.length(); i++) {
      if (found.charAt(i) != right.charAt(i)) {
        if (at >= 0) {
          return OptionalDouble.empty();
        }
        at = i;
      }
    }
    return OptionalDouble.of(areAlike(found.charAt(at), right.charAt(at)) ? LIKE : UNLIKE);
  }

  /** Whether engines take a digit for another one. */
  static boolean areAlike(char read, char meant) {
    return ALIKE.get(read).contains(meant);
  }

  /** Whether the shorter one is the longer one without one of its digits. */
  private static boolean isDropped(String shorter, String longer) {
    if (shorter.length() + 1 != longer.length()) {
      return false;
    }
    int i = 0;
    while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
      i++;
    }
    return shorter.substring(i).equals(longer.substring(i + 1));
  }
}
