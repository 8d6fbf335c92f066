package dev.platen.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Labels with what they say, as beside the address of a bill: number, date, due date, customer,
 * account. What tells them from a table is that the values below each other are not of one kind: a
 * date or two stand among numbers that are none.
 */
final class LabelPanel {

  /** Rows of a panel; of fewer or more nothing is known. */
  private static final int LEAST = 3;

  private static final int MOST = 10;

  /** Values that are no dates, at least. */
  private static final int LEAST_OTHERS = 2;

  /** Characters of a label. */
  private static final int LONGEST = 40;

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日");

  private LabelPanel() {}

  /** Whether a grid without rulings is one, perhaps with an address before it. */
  static boolean is(Grid grid) {
    if (grid.height() < LEAST || grid.height() > MOST) {
      return false;
    }
    int dates = 0;
    int others = 0;
    for (int row = 0; row < grid.height(); row++) {
      int top = row;
      List<String> texts =
          grid.slots().stream()
              .filter(slot -> slot.top == top && !slot.isEmpty())
              .map(LabelPanel::text)
              .toList();
      int at = texts.size();
      while (at > 0 && isValue(texts.get(at - 1))) {
        at--;
      }
      if (at < texts.size()) {
        if (at == 0 || !isLabel(texts.get(at - 1))) {
          return false;
        }
        boolean date = DATE.matcher(texts.get(at)).find();
        dates += date ? 1 : 0;
        others += date ? 0 : 1;
      }
    }
    return dates > 0 && others >= LEAST_OTHERS && dates <= others + 1;
  }

  private static String text(Slot slot) {
    return slot.chunks.stream().map(Chunk::text).collect(Collectors.joining(" "));
  }

  /** Digits, marks, and few letters, if any. */
  private static boolean isValue(String text) {
    return text.chars().filter(Character::isDigit).count()
        >= text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isLabel(String text) {
    return text.length() <= LONGEST && text.codePoints().anyMatch(Character::isLetter);
  }
}
