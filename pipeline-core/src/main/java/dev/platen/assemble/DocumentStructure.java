package dev.platen.assemble;

import dev.platen.assemble.table.DocumentTables;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.pipeline.AssembledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What only the whole document tells: applied page by page, in the order of pages.
 *
 * <p>For one document and one thread: it remembers how the page before ended.
 */
public final class DocumentStructure {

  /** Subtype of a text that goes on with the sentence of the text before it. */
  public static final String CONTINUATION = "continuation";

  private static final Pattern ENDS =
      Pattern.compile(".*[.!?:;。！？：；”\"»)\\]]\\s*$", Pattern.DOTALL);
  private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-‐¬]\\s*$", Pattern.DOTALL);
  private static final Pattern GOES_ON =
      Pattern.compile("^[\\p{Ll}\\p{IsHan}(\\d,].*", Pattern.DOTALL);

  private final Map<Integer, Map<Integer, BlockType>> types;
  private final Map<Integer, Map<Integer, Integer>> levels;
  private final Map<Integer, String> labels;
  private final String title;
  private final DocumentTables tables;
  private String lastText = "";

  DocumentStructure(
      Map<Integer, Map<Integer, BlockType>> types,
      Map<Integer, Map<Integer, Integer>> levels,
      Map<Integer, String> labels,
      String title,
      DocumentTables tables) {
    this.types = types;
    this.levels = levels;
    this.labels = labels;
    this.title = title;
    this.tables = tables;
  }

  /** What the whole document tells of its tables. */
  public DocumentTables tables() {
    return tables;
  }

  /** The title that the document shows. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** The label of a page as its page number says. */
  public Optional<String> label(int pageNumber) {
    return Optional.ofNullable(labels.get(pageNumber));
  }

  /** The page with its blocks typed as the document shows them to be; call it page after page. */
  public PageResult revise(PageResult page) {
    if (page.layout() == null || page.ocr() == null) {
      return page;
    }
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.layout().blocks()) {
      Block revised = revise(page.pageNumber(), block);
      String text = AssembledText.of(block, page.ocr().lines());
      if (revised.type() == BlockType.TEXT && !text.isBlank() && block.parent() == null) {
        if (goesOn(text)) {
          revised = revised.as(BlockType.TEXT, CONTINUATION, null);
        }
        lastText = text;
      } else if (endsFlow(revised.type())) {
        lastText = "";
      }
      blocks.add(revised);
    }
    return page.withLayout(new PageLayout(blocks));
  }

  private Block revise(int pageNumber, Block block) {
    int place = block.readingOrder();
    BlockType type = types.getOrDefault(pageNumber, Map.of()).get(place);
    Integer level = levels.getOrDefault(pageNumber, Map.of()).get(place);
    if (type != null) {
      return block.as(type, null, null);
    }
    // A second title is the heading of a chapter.
    return level != null ? block.as(BlockType.HEADING, block.subtype(), level) : block;
  }

  /** Figures, tables and notes may stand between the parts of a paragraph; headings may not. */
  private static boolean endsFlow(BlockType type) {
    return switch (type) {
      case TITLE, HEADING, LIST, OTHER, FORMULA -> true;
      case TEXT, TABLE, FIGURE, CAPTION, HEADER, FOOTER, PAGE_NUMBER, FOOTNOTE, SEAL -> false;
    };
  }

  private boolean goesOn(String text) {
    if (lastText.isBlank()) {
      return false;
    }
    boolean open = DIVIDED.matcher(lastText).matches() || !ENDS.matcher(lastText).matches();
    return open && lastText.length() > 40 && GOES_ON.matcher(text.strip()).matches();
  }
}
