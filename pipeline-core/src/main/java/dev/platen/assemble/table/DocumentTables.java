package dev.platen.assemble.table;

import dev.platen.table.join.TablePlace;
import java.util.Map;
import java.util.Optional;

/** What the whole document tells of its tables. */
public final class DocumentTables {

  private final Map<TablePlace, DocumentTable> tables;

  DocumentTables(Map<TablePlace, DocumentTable> tables) {
    this.tables = Map.copyOf(tables);
  }

  /**
   * A table; empty for those of pages that were too many.
   *
   * @param page number of the page
   * @param index among the tables of that page, from 0
   */
  public Optional<DocumentTable> at(int page, int index) {
    return Optional.ofNullable(tables.get(new TablePlace(page, index)));
  }
}
