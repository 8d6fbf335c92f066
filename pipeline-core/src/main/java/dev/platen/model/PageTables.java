package dev.platen.model;

import java.util.List;

/**
 * Result of stage table.
 *
 * @param tables from the top of the upright page to its foot
 * @param graphics what was measured on the image, for this stage and for layout, so that both can
 *     be done again without the image
 */
public record PageTables(List<Table> tables, PageGraphics graphics) {

  /** Nothing was found, and nothing is known of the image. */
  public static final PageTables NONE = new PageTables(List.of(), PageGraphics.NONE);

  public PageTables {
    tables = List.copyOf(tables);
  }
}
