package dev.platen.export.text;

import dev.platen.export.view.BlockView;
import dev.platen.export.view.TableView;
import java.util.List;

/** What a piece of a page is to its reader. */
sealed interface Passage {

  /** A title (level 1) or heading (2 to 6). */
  record Heading(int level, String text) implements Passage {}

  record Paragraph(String text) implements Passage {}

  /** A list, or what of it is on the page. */
  record Items(List<Item> items) implements Passage {

    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param level of nesting, from 1
   * @param marker as it is printed: a bullet, a number; empty if there is none
   * @param text what follows
   */
  record Item(int level, String marker, String text) {}

  /**
   * A table whose cells are known.
   *
   * @param caption null if there is none
   */
  record Grid(TableView table, String caption) implements Passage {}

  /**
   * A table of which only lines are known.
   *
   * @param caption null if there is none
   */
  record Rows(List<String> lines, String caption) implements Passage {

    public Rows {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A figure or seal, to be cut out of the page.
   *
   * @param text what is written in it; empty if nothing
   * @param caption null if there is none
   */
  record Picture(BlockView block, String text, String caption) implements Passage {}

  record Caption(String text) implements Passage {}

  record Footnote(String text) implements Passage {}
}
