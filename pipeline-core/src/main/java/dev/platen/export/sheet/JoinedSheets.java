package dev.platen.export.sheet;

import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts tables together as their pages come, and gives each away when it has ended: when a page
 * comes that it does not go on over. Holds the tables of one page, and those that they continue.
 */
final class JoinedSheets {

  /** What is done with a sheet. */
  interface Target {
    void write(Sheet sheet) throws IOException;
  }

  private final Target target;
  private final Map<String, Sheet> open = new LinkedHashMap<>();

  JoinedSheets(Target target) {
    this.target = target;
  }

  void add(PageView page) throws IOException {
    List<String> here = new ArrayList<>();
    for (TableView table : page.tables()) {
      String id = table.joinedId() == null ? table.tableId() : table.joinedId();
      open.computeIfAbsent(id, Sheet::new).add(page.pageNumber(), table);
      here.add(id);
    }
    for (Iterator<Map.Entry<String, Sheet>> all = open.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<String, Sheet> each = all.next();
      if (!here.contains(each.getKey())) {
        all.remove();
        target.write(each.getValue());
      }
    }
  }

  /** After the last page. */
  void end() throws IOException {
    for (Sheet sheet : open.values()) {
      target.write(sheet);
    }
    open.clear();
  }
}
