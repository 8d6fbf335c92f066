package dev.platen.assemble.table;

import dev.platen.table.check.Check;
import dev.platen.table.check.SaidFigures;
import dev.platen.table.check.TableChecks;
import dev.platen.table.join.JoinedTable;
import dev.platen.table.join.TablePart;
import dev.platen.table.join.TablePlace;
import java.util.List;
import java.util.Map;

/** Takes a joined table apart again, with what only the whole of it tells. */
final class TableParts {

  private TableParts() {}

  /**
   * Adds its parts to what is known.
   *
   * @param said what its pages say beside it
   * @param reasons for each part why it continues the one before
   * @param headers for each part its own header rows
   */
  static void of(
      JoinedTable joined,
      SaidFigures said,
      List<String> reasons,
      Map<TablePlace, Integer> headers,
      Map<TablePlace, DocumentTable> known) {
    List<Check> checks = TableChecks.of(joined, said);
    TablePlace first = joined.parts().get(0).place();
    TablePlace before = null;
    for (int i = 0; i < joined.parts().size(); i++) {
      TablePart part = joined.parts().get(i);
      TablePlace place = part.place();
      known.put(
          place,
          new DocumentTable(
              part,
              first,
              before,
              reasons.get(i),
              headers.get(place),
              joined.formats(),
              checks.stream().filter(check -> check.table().equals(place)).toList()));
      before = place;
    }
  }
}
