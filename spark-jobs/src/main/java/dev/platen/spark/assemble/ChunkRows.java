package dev.platen.spark.assemble;

import dev.platen.assemble.DocumentStructure;
import dev.platen.chunk.Chunk;
import dev.platen.chunk.Chunker;
import dev.platen.chunk.Passage;
import dev.platen.geometry.Box;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.spark.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** The rows of one document in {@code chunks}, given as its pages come. */
final class ChunkRows {

  private final Chunker chunker = new Chunker();
  private final String documentId;
  private final String commitId;
  private int count;
  private String runId;

  ChunkRows(String documentId, String commitId) {
    this.documentId = documentId;
    this.commitId = commitId;
  }

  /** Takes the next page; gives the passages that are complete. */
  List<Row> add(PageResult page, String run) {
    runId = run;
    if (page.layout() != null && page.ocr() != null) {
      for (Block block : page.layout().blocks()) {
        chunker.add(passage(page, block));
      }
    }
    return taken();
  }

  /** Gives what is left at the end of the document. */
  List<Row> end() {
    chunker.end();
    return taken();
  }

  private Passage passage(PageResult page, Block block) {
    List<Line> lines = block.lines().stream().map(page.ocr().lines()::get).toList();
    return new Passage(
        Ids.block(documentId, page.pageNumber(), block.readingOrder()),
        page.pageNumber(),
        block.type(),
        block.level(),
        block.type() == BlockType.TABLE ? rows(lines) : lines.stream().map(Line::text).toList(),
        DocumentStructure.CONTINUATION.equals(block.subtype()));
  }

  /** Lines of a table that stand in one row are one. */
  private static List<String> rows(List<Line> lines) {
    List<String> rows = new ArrayList<>();
    Box last = null;
    for (Line line : lines) {
      Box box = line.box();
      boolean beside = last != null && box.y() < last.centerY() && box.bottom() > last.centerY();
      if (beside) {
        rows.set(rows.size() - 1, rows.get(rows.size() - 1) + " " + line.text());
      } else {
        rows.add(line.text());
      }
      last = box;
    }
    return rows;
  }

  private List<Row> taken() {
    List<Row> rows = new ArrayList<>();
    for (Chunk chunk : chunker.take()) {
      rows.add(
          new RowBuilder(TableName.CHUNKS.schema())
              .set("document_id", documentId)
              .set("chunk_id", Ids.chunk(documentId, count))
              .set("chunk_index", count++)
              .set("heading_path", Values.array(chunk.headingPath(), Function.identity()))
              .set("text", chunk.text())
              .set("page_numbers", Values.array(chunk.pageNumbers(), Function.identity()))
              .set("block_ids", Values.array(chunk.blockIds(), Function.identity()))
              .set("token_count", chunk.tokenCount())
              .set("commit_id", commitId)
              .set("run_id", runId)
              .build());
    }
    return rows;
  }
}
