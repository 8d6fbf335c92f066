package dev.platen.assemble;

import dev.platen.assemble.table.TableChains;
import dev.platen.model.BlockType;
import dev.platen.model.PageResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what the structure of a document is told by, page by page. Holds some hundred bytes a
 * page, some kilobytes a table, and the text of tables that may go on; beyond {@link #MAX_PAGES}
 * pages the structure is that of the first ones.
 */
public final class StructureBuilder {

  /** Outlines of more pages are not kept. */
  static final int MAX_PAGES = 50_000;

  private final List<PageOutline> pages = new ArrayList<>();
  private final TableChains tables = new TableChains();

  /** Tells of the next page, in the order of their numbers. */
  public void add(PageResult page) {
    PageOutline outline = PageOutline.of(page);
    if (outline != null && pages.size() < MAX_PAGES) {
      pages.add(outline);
    }
    tables.add(page);
  }

  /** The structure of the pages told so far. */
  public DocumentStructure build() {
    Map<Integer, Map<Integer, BlockType>> types = new HashMap<>();
    RunningHeads.find(pages, types);
    Map<Integer, String> labels = PageNumbers.find(pages, types);
    HeadingTree headings = HeadingTree.of(pages, types);
    return new DocumentStructure(
        types, headings.levels(), labels, headings.title(), tables.build());
  }
}
