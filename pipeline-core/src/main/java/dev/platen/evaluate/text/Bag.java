package dev.platen.evaluate.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Symbols without their order. */
public final class Bag {

  private Bag() {}

  /** How many symbols two bags share, each as often as it is in both. */
  public static <T> long shared(List<T> first, List<T> second) {
    Map<T, Integer> left = new HashMap<>();
    first.forEach(symbol -> left.merge(symbol, 1, Integer::sum));
    long shared = 0;
    for (T symbol : second) {
      Integer count = left.get(symbol);
      if (count != null && count > 0) {
        left.put(symbol, count - 1);
        shared++;
      }
    }
    return shared;
  }
}
