package dev.platen.assemble.table;

import dev.platen.model.PageResult;
import dev.platen.table.check.SaidFigures;
import dev.platen.table.join.TablePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds tables that go on from page to page, as pages come in order. Holds the text of the last two
 * tables of the page before, with all that they continue, and some kilobytes for each table that
 * has ended.
 */
public final class TableChains {

  /** Tables at the end and at the beginning of a page that may belong together. */
  private static final int NEAR_EDGE = 2;

  /** Tables beyond this many are not looked at together. */
  private static final int MAX_TABLES = 100_000;

  private final Map<TablePlace, DocumentTable> known = new HashMap<>();
  private List<OpenTable> open = new ArrayList<>();
  private int lastPage;

  /** A pair that may belong together. */
  private record Pair(OpenTable before, int next, Continuation continuation) {}

  /** Tells of the next page. */
  public void add(PageResult page) {
    List<PlacedTable> tables = PlacedTable.of(page);
    if (page.pageNumber() != lastPage + 1) {
      endAll();
    }
    lastPage = page.pageNumber();
    if (known.size() > MAX_TABLES) {
      return;
    }
    Optional<Pair> pair = best(tables);
    pair.ifPresent(found -> open.remove(found.before()));
    endAll();
    String language = page.ocr() == null ? null : page.ocr().language();
    List<OpenTable> all = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      PlacedTable table = tables.get(i);
      if (pair.isPresent() && pair.get().next() == i) {
        pair.get().before().add(table, pair.get().continuation());
        all.add(pair.get().before());
      } else {
        all.add(new OpenTable(table, language));
      }
    }
    SaidFigures said = all.isEmpty() ? SaidFigures.NONE : TextOutside.figures(page);
    all.forEach(table -> table.hear(said));
    int ended = Math.max(0, all.size() - NEAR_EDGE);
    all.subList(0, ended).forEach(table -> table.end(known));
    open = new ArrayList<>(all.subList(ended, all.size()));
  }

  private Optional<Pair> best(List<PlacedTable> tables) {
    Pair best = null;
    for (OpenTable before : open) {
      for (int next = 0; next < Math.min(NEAR_EDGE, tables.size()); next++) {
        Optional<Continuation> found = Continuation.of(before, tables.get(next));
        if (found.isPresent()
            && (best == null || found.get().score() > best.continuation().score())) {
          best = new Pair(before, next, found.get());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private void endAll() {
    open.forEach(table -> table.end(known));
    open.clear();
  }

  /** The tables of the pages told so far. */
  public DocumentTables build() {
    endAll();
    return new DocumentTables(known);
  }
}
