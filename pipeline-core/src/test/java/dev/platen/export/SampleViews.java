package dev.platen.export;

import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.CellView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import dev.platen.export.view.WordView;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import dev.platen.model.MediaType;
import dev.platen.model.Status;
import dev.platen.model.TextSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Views made by hand, and the writing of them. */
public final class SampleViews {

  public static final String ID = "0123456789abcdef".repeat(4);

  /** Size of the pages. */
  public static final Size SIZE = new Size(1000, 1400);

  private static final int LINE = 30;
  private static final int LETTER = 12;

  private final List<BlockView> blocks = new ArrayList<>();
  private final List<LineView> lines = new ArrayList<>();
  private final List<TableView> tables = new ArrayList<>();
  private int y = 40;

  /** A document of that kind. */
  public static DocumentView document(MediaType type) {
    return new DocumentView(
        ID,
        "发票 <1>.pdf",
        "file:///scans/发票%20%3C1%3E.pdf",
        type.id(),
        1,
        "ok",
        "Tables & \"titles\"",
        "chi_sim",
        0.9,
        "2026-11-22T16:00:00Z");
  }

  /** An original that is gone. */
  public static Original gone() {
    PlatenSettings settings = SettingsLoader.defaults();
    return new Original(
        () -> {
          throw new PipelineException(ErrorCode.SOURCE_VANISHED, "scan.png is not there any more");
        },
        settings.decode(),
        settings.limits());
  }

  /** An original on local disk. */
  public static Original at(Path file) {
    PlatenSettings settings = SettingsLoader.defaults();
    return new Original(() -> file, settings.decode(), settings.limits());
  }

  /** Writes pages in a form to a folder, with names that begin with {@code doc}. */
  public static DocumentWriter write(
      DocumentForm form, DocumentView document, Path folder, Original original, PageView... pages)
      throws IOException {
    try (DocumentWriter writer = form.open(document, new Place(folder, "doc"), original)) {
      for (PageView page : pages) {
        writer.write(page);
      }
      writer.finish();
      return writer;
    }
  }

  /** Adds a block at the top, with its lines below each other. */
  public SampleViews block(BlockType type, String... texts) {
    return fine(type, null, null, null, texts);
  }

  /** Adds a block; its id is {@code 0123/1/b} and its place in order. */
  public SampleViews fine(
      BlockType type, String subtype, Integer level, Integer parent, String... texts) {
    int order = blocks.size();
    String id = "0123/1/b" + order;
    Box box = new Box(100, y, 800, Math.max(1, texts.length) * LINE);
    blocks.add(
        new BlockView(
            id,
            type,
            subtype,
            level,
            order,
            parent == null ? null : "0123/1/b" + parent,
            box,
            List.of(),
            String.join("\n", texts),
            0.9));
    Arrays.stream(texts).forEach(text -> line(id, text));
    y += LINE;
    return this;
  }

  private void line(String block, String text) {
    int index = lines.size();
    List<WordView> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      Box box = new Box(100 + at * LETTER, y, Math.max(1, word.length()) * LETTER - 2, 20);
      String id = "0123/1/w" + index + "." + words.size();
      words.add(new WordView(id, index, word, box, List.of(), 0.87, "tesseract", null));
      at += word.length() + 1;
    }
    Box box = new Box(100, y, at * LETTER, 20);
    lines.add(
        new LineView(
            "0123/1/l" + index, block, index, text, box, List.of(), null, 0.9, "Latn", words));
    y += LINE;
  }

  /** Adds a line that no block holds. */
  public SampleViews looseLine(String text) {
    line(null, text);
    return this;
  }

  /** Gives the last block a grid. */
  public SampleViews grid(CellView... cells) {
    String block = blocks.get(blocks.size() - 1).blockId();
    tables.add(
        new TableView("0123/1/t0", block, null, null, 1, null, null, List.of(), List.of(cells)));
    return this;
  }

  /** A cell of one row and column. */
  public static CellView cell(int row, int column, String text) {
    return new CellView(
        "0123/1/t0",
        "0123/1/t0/c%d-%d".formatted(row, column),
        row,
        column,
        1,
        1,
        row == 0,
        text,
        null,
        null,
        null,
        null,
        null,
        null,
        row,
        column);
  }

  /** The page. */
  public PageView page(int number) {
    return page(number, SIZE);
  }

  /** The page in another frame. */
  public PageView page(int number, Size size) {
    String text = String.join("\n", lines.stream().map(LineView::text).toList());
    return new PageView(
            number,
            Status.OK,
            size.width(),
            size.height(),
            200.0,
            "iv",
            text,
            TextSource.OCR,
            "deu",
            "Latn",
            "tesseract",
            "5.5",
            0.91,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of())
        .with(blocks, lines, tables);
  }

  /** A page with something of everything, and text that every format has to escape. */
  public static PageView rich() {
    return new SampleViews()
        .block(BlockType.HEADER, "Running head")
        .block(BlockType.TITLE, "On <b>markup</b> & such")
        .fine(BlockType.HEADING, null, 1, null, "1 First")
        .block(BlockType.TEXT, "A *starred* paragraph", "that # goes on")
        .block(BlockType.TEXT, "中文段落", "接着写")
        .block(BlockType.LIST, "• one", "• two", "goes on")
        .fine(BlockType.LIST, null, 2, null, "1. deep", "2. deeper")
        .block(BlockType.TABLE)
        .grid(cell(0, 0, "Name"), cell(0, 1, "Sum|"), cell(1, 0, "Ann"), cell(1, 1, "<7>"))
        .fine(BlockType.FIGURE, "chart", null, null, "in the chart")
        .fine(BlockType.CAPTION, null, null, 8, "Figure 1. A chart")
        .fine(BlockType.OTHER, "separator", null, null)
        .block(BlockType.SEAL)
        .block(BlockType.FORMULA, "E = mc2")
        .block(BlockType.FOOTNOTE, "1 A note \u0007 with a bell")
        .block(BlockType.PAGE_NUMBER, "iv")
        .page(1);
  }
}
