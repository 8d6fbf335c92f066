package dev.platen.export.text;

import dev.platen.chunk.Flow;
import dev.platen.export.view.BlockTree;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a page as passages in reading order: without running heads, feet and page numbers.
 * Where the layout stage told no more than blocks of text, they are paragraphs.
 */
final class Body {

  private static final int LOWEST_HEADING = 6;

  /** Places of a table that is written as one; another is written as lines. */
  private static final long MOST_PLACES = 500_000;

  private static final String SEPARATOR = "separator";

  private final PageView page;
  private final BlockTree tree;
  private final Map<String, List<LineView>> lines;
  private final List<Passage> passages = new ArrayList<>();

  private Body(PageView page) {
    this.page = page;
    this.tree = BlockTree.of(page.blocks());
    this.lines = page.linesByBlock();
  }

  static List<Passage> of(PageView page) {
    Body body = new Body(page);
    body.addAll(body.tree.top());
    return body.passages;
  }

  private void addAll(List<BlockView> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      BlockView block = blocks.get(i);
      if (block.type() == BlockType.LIST) {
        List<Passage.Item> items = new ArrayList<>(items(block));
        while (i + 1 < blocks.size() && blocks.get(i + 1).type() == BlockType.LIST) {
          items.addAll(items(blocks.get(++i)));
        }
        if (!items.isEmpty()) {
          passages.add(new Passage.Items(items));
        }
      } else {
        add(block);
      }
    }
  }

  private void add(BlockView block) {
    switch (block.type()) {
      case HEADER, FOOTER, PAGE_NUMBER -> {}
      case TITLE -> addText(block, text -> new Passage.Heading(1, text));
      case HEADING -> addText(block, text -> new Passage.Heading(headingLevel(block), text));
      case CAPTION -> addText(block, Passage.Caption::new);
      case FOOTNOTE -> addText(block, Passage.Footnote::new);
      case TABLE -> addTable(block);
      case FIGURE, SEAL -> addPicture(block);
      case TEXT, FORMULA, OTHER, LIST -> {
        if (!SEPARATOR.equals(block.subtype())) {
          addText(block, Passage.Paragraph::new);
        }
        addAll(tree.children(block));
      }
    }
  }

  private interface Kind {
    Passage of(String text);
  }

  private void addText(BlockView block, Kind kind) {
    String text = ownText(block);
    if (!text.isEmpty()) {
      passages.add(kind.of(text));
    }
  }

  private static int headingLevel(BlockView block) {
    int level = block.level() == null ? 1 : Math.max(1, block.level());
    return Math.min(LOWEST_HEADING, level + 1);
  }

  private void addTable(BlockView block) {
    String caption = caption(block);
    Optional<TableView> grid =
        page.tableOf(block)
            .filter(table -> !table.cells().isEmpty())
            .filter(table -> TableGrid.of(table).places() <= MOST_PLACES);
    if (grid.isPresent()) {
      passages.add(new Passage.Grid(grid.get(), caption));
      return;
    }
    List<String> rows = new ArrayList<>();
    addLines(block, rows);
    if (!rows.isEmpty() || caption != null) {
      passages.add(new Passage.Rows(rows, caption));
    }
  }

  private void addPicture(BlockView block) {
    List<String> inside = new ArrayList<>();
    addLines(block, inside);
    passages.add(new Passage.Picture(block, Flow.join(inside), caption(block)));
  }

  /** The lines of a block and of what it holds, without captions. */
  private void addLines(BlockView block, List<String> target) {
    if (block.type() != BlockType.CAPTION) {
      lines.getOrDefault(block.blockId(), List.of()).forEach(line -> target.add(line.text()));
      tree.children(block).forEach(child -> addLines(child, target));
    }
  }

  private String caption(BlockView block) {
    List<String> captions =
        tree.children(block).stream()
            .filter(child -> child.type() == BlockType.CAPTION)
            .map(this::ownText)
            .filter(text -> !text.isEmpty())
            .toList();
    return captions.isEmpty() ? null : Flow.join(captions);
  }

  private List<Passage.Item> items(BlockView list) {
    int level = list.level() == null ? 1 : Math.max(1, list.level());
    List<Passage.Item> items =
        new ArrayList<>(ListItems.of(level, lines.getOrDefault(list.blockId(), List.of())));
    for (BlockView child : tree.children(list)) {
      if (child.type() == BlockType.LIST) {
        items.addAll(items(child));
      } else {
        String text = ownText(child);
        if (!text.isEmpty()) {
          items.add(ListItems.item(child.level() == null ? level : child.level(), text));
        }
      }
    }
    return items;
  }

  /** The text of the lines that the block itself holds; a container has none. */
  private String ownText(BlockView block) {
    if (!lines.containsKey(block.blockId())) {
      return "";
    }
    return block.text() == null || block.text().isBlank()
        ? Flow.join(lines.get(block.blockId()).stream().map(LineView::text).toList())
        : Flow.join(block.text().lines().toList());
  }
}
