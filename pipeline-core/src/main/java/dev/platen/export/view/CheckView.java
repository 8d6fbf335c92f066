package dev.platen.export.view;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that was checked on a table.
 *
 * @param name what was checked
 * @param outcome passed or failed
 * @param detail what was compared
 * @param difference by how much it does not hold; null where it does
 * @param cells ids of the cells most likely misread, the likeliest first
 */
public record CheckView(
    String name, String outcome, String detail, BigDecimal difference, List<String> cells) {

  public CheckView {
    cells = List.copyOf(cells);
  }

  public boolean failed() {
    return "failed".equals(outcome);
  }
}
