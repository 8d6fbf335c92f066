package dev.platen.spark.inventory;

import dev.platen.model.PageInfo;
import java.io.Serializable;
import java.util.Objects;

/**
 * A page that is to be done.
 *
 * @param number 1-based
 * @param info what inspection knew of it
 */
public record UnitPage(int number, PageInfo info) implements Serializable {

  public UnitPage {
    Objects.requireNonNull(info, "info");
    if (number < 1) {
      throw new IllegalArgumentException("Page %d is not 1 or more".formatted(number));
    }
  }

  /** Expected work on it, in pixels. */
  public long cost() {
    return WorkPlan.cost(info.size() == null ? 0 : info.size().pixels());
  }
}
