package dev.platen.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that exist, and which of them somebody may have meant. */
final class SettingKeys {

  private final List<String> keys = new ArrayList<>();

  SettingKeys(Class<? extends Record> type) {
    collect(type, "");
  }

  private void collect(Class<? extends Record> type, String prefix) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + SettingText.key(component.getName());
      if (isGroup(component.getType())) {
        collect(component.getType().asSubclass(Record.class), key + ".");
      } else {
        keys.add(key);
      }
    }
  }

  /** Whether a component of that type is a group of settings, not one. */
  static boolean isGroup(Class<?> type) {
    return type.isRecord() && type != ByteSize.class;
  }

  /** In the order in which the records have them. */
  List<String> all() {
    return List.copyOf(keys);
  }

  /** The key most like the given one, if any is like it. */
  Optional<String> nearest(String wrong) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String key : keys) {
      // The right name in the wrong group, or without one, counts as one slip.
      int slips = Math.min(distance(wrong, key), 1 + distance(name(wrong), name(key)));
      if (slips < least) {
        least = slips;
        best = key;
      }
    }
    return least <= Math.max(2, wrong.length() / 3) ? Optional.ofNullable(best) : Optional.empty();
  }

  private static String name(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Levenshtein's distance: insertions, deletions and changes of single characters. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
