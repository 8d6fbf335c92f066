package dev.platen.assemble;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Diagnosis;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageInfo;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.Recognition;
import dev.platen.model.Status;
import dev.platen.model.Table;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds pages with blocks of one line each, and tables. */
public final class Pages {

  private static final Size SIZE = new Size(1000, 1400);

  private final int number;
  private final List<Line> lines = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  public Pages(int number) {
    this.number = number;
  }

  public Pages block(BlockType type, Integer level, double y, double height, String... texts) {
    List<Integer> members = new ArrayList<>();
    Box whole = null;
    for (String text : texts) {
      Box box = new Box(100, y + members.size() * 1.5 * height, 700, height);
      Word word = new Word(text, text, box, List.of(), 0.9, "fake", null);
      members.add(lines.size());
      lines.add(new Line(text, box, List.of(), null, 0.9, "fake", null, 0, 0, List.of(word)));
      whole = whole == null ? box : whole.union(box);
    }
    blocks.add(new Block(type, null, level, blocks.size(), null, whole, List.of(), 0.8, members));
    return this;
  }

  public Pages text(double y, String... texts) {
    return block(BlockType.TEXT, null, y, 20, texts);
  }

  /** Adds a table without lines of its own, and its block. */
  public Pages table(Table table) {
    tables.add(table);
    blocks.add(
        new Block(
            BlockType.TABLE,
            null,
            null,
            blocks.size(),
            null,
            table.box(),
            List.of(),
            0.8,
            List.of()));
    return this;
  }

  public PageResult build() {
    return new PageResult(
        "0".repeat(64),
        number,
        Status.OK,
        PageInfo.UNKNOWN,
        null,
        new PreparedPage(
            new Diagnosis(null, 0, List.of(), null), List.of(), PageTransform.identity(SIZE)),
        new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 0.9, lines),
        new PageTables(tables, PageGraphics.NONE),
        new PageLayout(blocks),
        Map.of(),
        List.of(),
        Map.of(),
        1);
  }
}
