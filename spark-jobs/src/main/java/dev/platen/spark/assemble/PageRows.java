package dev.platen.spark.assemble;

import dev.platen.assemble.BlockLanguage;
import dev.platen.export.text.PageMarkdown;
import dev.platen.model.Block;
import dev.platen.model.Line;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.pipeline.AssembledText;
import dev.platen.spark.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The rows of one page in the flat tables.
 *
 * <p>Blocks come in reading order and lines in the order of their blocks, so {@code line_index} is
 * the reading order of the page.
 */
final class PageRows {

  private final PageResult page;
  private final String shownLabel;
  private final String runId;
  private final String commitId;
  private final List<Row> blocks = new ArrayList<>();
  private final List<Row> lines = new ArrayList<>();
  private final List<Row> words = new ArrayList<>();

  /**
   * Flattens a page.
   *
   * @param shownLabel what the page number on it says, for where the file has no label; may be null
   * @param runId the run that made the result
   * @param commitId the assemble step that writes it
   */
  PageRows(PageResult page, String shownLabel, String runId, String commitId) {
    this.page = page;
    this.shownLabel = shownLabel;
    this.runId = runId;
    this.commitId = commitId;
    if (page.ocr() != null && page.layout() != null) {
      page.layout().blocks().forEach(this::add);
    }
  }

  List<Row> blocks() {
    return blocks;
  }

  List<Row> lines() {
    return lines;
  }

  List<Row> words() {
    return words;
  }

  List<Row> failures() {
    List<Row> rows = new ArrayList<>();
    for (PageFailure failure : page.failures()) {
      rows.add(
          start(TableName.FAILURES)
              .set("stage", failure.stage().id())
              .set("code", failure.code().id())
              .set("kind", failure.code().kind().id())
              .set("message", failure.message())
              .set("attempts", page.attempts())
              .build());
    }
    return rows;
  }

  Row page() {
    RowBuilder row =
        start(TableName.PAGES)
            .set("status", page.status().id())
            .set("page_label", label(page.info().label()))
            .set("dpi", Values.dpi(page.info().dpi()))
            .set("stage_millis", Values.map(page.stageMillis()))
            .set("attempts", page.attempts());
    if (page.info().size() != null) {
      row.set("width", page.info().size().width()).set("height", page.info().size().height());
    }
    if (page.decode() != null) {
      row.set("width", page.decode().size().width())
          .set("height", page.decode().size().height())
          .set("dpi", Values.dpi(page.decode().dpi()))
          .set("page_label", label(page.decode().label()));
    }
    if (page.preprocess() != null) {
      row.set("diagnosis", Values.diagnosis(page.preprocess().diagnosis()))
          .set("treatments", Values.array(page.preprocess().treatments(), Values::treatment))
          .set("transform", Values.transform(page.preprocess().transform()));
    }
    Recognition ocr = page.ocr();
    if (ocr != null) {
      row.set("text", AssembledText.of(page))
          .set("markdown", PageMarkdown.of(page))
          .set("text_source", ocr.source().id())
          .set("language", ocr.language())
          .set("script", ocr.script())
          .set("engine", ocr.engine())
          .set("engine_version", ocr.engineVersion())
          .set("confidence", ocr.confidence());
    }
    return row.build();
  }

  private String label(String own) {
    return own == null ? shownLabel : own;
  }

  private void add(Block block) {
    String blockId = Ids.block(page.documentId(), page.pageNumber(), block.readingOrder());
    blocks.add(
        start(TableName.BLOCKS)
            .set("block_id", blockId)
            .set("type", block.type().id())
            .set("subtype", block.subtype())
            .set("level", block.level())
            .set("reading_order", block.readingOrder())
            .set("parent_id", parentId(block))
            .set("box", Values.box(block.box()))
            .set("polygon", Values.polygon(block.polygon()))
            .set("text", AssembledText.of(block, page.ocr().lines()))
            .set("confidence", block.confidence())
            .set("language", BlockLanguage.of(block, page.ocr()))
            .build());
    for (int index : block.lines()) {
      add(page.ocr().lines().get(index), blockId);
    }
  }

  private String parentId(Block block) {
    return block.parent() == null
        ? null
        : Ids.block(page.documentId(), page.pageNumber(), block.parent());
  }

  private void add(Line line, String blockId) {
    int lineIndex = lines.size();
    String lineId = Ids.line(page.documentId(), page.pageNumber(), lineIndex);
    lines.add(
        start(TableName.LINES)
            .set("line_id", lineId)
            .set("block_id", blockId)
            .set("line_index", lineIndex)
            .set("text", line.text())
            .set("text_raw", rawText(line))
            .set("box", Values.box(line.box()))
            .set("polygon", Values.polygon(line.polygon()))
            .set("baseline", Values.baseline(line.baseline()))
            .set("confidence", line.confidence())
            .set("engine", line.engine())
            .set("script", line.script())
            .build());
    int wordIndex = 0;
    for (Word word : line.words()) {
      words.add(
          start(TableName.WORDS)
              .set("word_id", Ids.word(page.documentId(), page.pageNumber(), words.size()))
              .set("line_id", lineId)
              .set("block_id", blockId)
              .set("line_index", lineIndex)
              .set("word_index", wordIndex++)
              .set("text", word.text())
              .set("text_raw", word.textRaw())
              .set("box", Values.box(word.box()))
              .set("polygon", Values.polygon(word.polygon()))
              .set("confidence", word.confidence())
              .set("engine", word.engine())
              .set("script", word.script())
              .set("alternative", word.alternative())
              .set("alternative_engine", word.alternativeEngine())
              .set("confidence_raw", word.confidenceRaw())
              .build());
    }
  }

  private static String rawText(Line line) {
    return String.join(" ", line.words().stream().map(Word::textRaw).toList());
  }

  private RowBuilder start(TableName table) {
    return new RowBuilder(table.schema())
        .set("document_id", page.documentId())
        .set("page_number", page.pageNumber())
        .set("commit_id", commitId)
        .set("run_id", runId);
  }
}
