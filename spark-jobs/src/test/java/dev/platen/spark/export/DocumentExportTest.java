package dev.platen.spark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.SettingsLoader;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class DocumentExportTest {

  private static final String LETTER = "a".repeat(64);
  private static final String BOOK = "b".repeat(64);
  private static final String BROKEN = "c".repeat(64);
  private static final String COMMIT = "c1";
  private static final Timestamp TIME = Timestamp.valueOf("2026-01-02 03:04:05");
  private static final int PAGES = 12;

  @TempDir private static Path folder;
  private static TableStore store;
  private static SparkSession spark;
  private Path target;

  @BeforeEach
  void ownTarget(TestInfo test) {
    target = folder.resolve(test.getTestMethod().orElseThrow().getName());
  }

  /** Once: exports change nothing. */
  @BeforeAll
  static void aLetterABookAndAFileThatIsNone() throws Exception {
    spark = LocalSpark.session();
    store = TableStore.open(spark, folder.resolve("out").toString(), LocalSpark.SETTINGS);
    LocalSpark.create(
        store,
        TableName.INVENTORY,
        TableName.SOURCES,
        TableName.DOCUMENTS,
        TableName.BLOCKS,
        TableName.LINES,
        TableName.WORDS,
        TableName.FAILURES,
        TableName.RUNS,
        TableName.PAGES);
    Path scan = folder.resolve("信 & 1.png");
    ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "png", scan.toFile());
    Files.setLastModifiedTime(scan, FileTime.fromMillis(TIME.getTime()));
    String letter = "file://" + folder + "/信%20&%201.png";
    append(
        TableName.INVENTORY,
        List.of("uri", "document_id", "bytes", "modified_at"),
        new Object[] {"file:///gone/copy.png", LETTER, 10L, TIME},
        new Object[] {letter, LETTER, Files.size(scan), TIME},
        new Object[] {"file:///gone/book.pdf", BOOK, 10L, TIME},
        new Object[] {"file:///gone/none.bin", BROKEN, 10L, TIME});
    append(
        TableName.SOURCES,
        List.of("uri", "document_id", "state"),
        new Object[] {"file:///gone/copy.png", LETTER, "missing"},
        new Object[] {letter, LETTER, "present"});
    append(
        TableName.DOCUMENTS,
        List.of("document_id", "media_type", "status", "page_count", "processed_at", "commit_id"),
        new Object[] {LETTER, "image/png", "ok", 1, TIME, COMMIT},
        new Object[] {BOOK, "application/pdf", "ok", PAGES, TIME, COMMIT},
        new Object[] {BROKEN, "application/octet-stream", "failed", null, TIME, COMMIT});
    append(
        TableName.FAILURES,
        List.of("document_id", "page_number", "stage", "code", "message", "commit_id"),
        new Object[] {BOOK, 2, "ocr", "page-timeout", "It took too long", COMMIT},
        new Object[] {BROKEN, null, "inspect", "corrupt", "No document", COMMIT});
    append(
        TableName.RUNS,
        List.of("run_id", "command", "state", "started_at", "pages_ok"),
        new Object[] {"run-1", "run", "done", TIME, 13L});
    text();
  }

  /** Every page has two lines of two words; those of the book come in no order. */
  private static void text() {
    List<Object[]> pages = new ArrayList<>();
    List<Object[]> blocks = new ArrayList<>();
    List<Object[]> lines = new ArrayList<>();
    List<Object[]> words = new ArrayList<>();
    Row box = RowFactory.create(10.0, 10.0, 50.0, 20.0);
    for (int page = PAGES; page >= 1; page--) {
      for (String document : page == 1 ? List.of(LETTER, BOOK) : List.of(BOOK)) {
        String text = "first %d\nsecond %d".formatted(page, page);
        String block = document.charAt(0) + "/" + page + "/b0";
        pages.add(new Object[] {document, page, "ok", 200, 100, text, COMMIT});
        blocks.add(new Object[] {document, page, block, "heading", 0, box, text, COMMIT});
        for (int line = 1; line >= 0; line--) {
          String id = document.charAt(0) + "/" + page + "/l" + line;
          String first = line == 0 ? "first" : "second";
          String both = first + " " + page;
          lines.add(new Object[] {document, page, block, id, line, both, box, COMMIT});
          for (int word = 1; word >= 0; word--) {
            String read = word == 0 ? first : String.valueOf(page);
            String wordId = id + "w" + word;
            words.add(
                new Object[] {document, page, id, wordId, line, word, read, box, 0.9, COMMIT});
          }
        }
      }
    }
    append(
        TableName.BLOCKS,
        List.of(
            "document_id",
            "page_number",
            "block_id",
            "type",
            "reading_order",
            "box",
            "text",
            "commit_id"),
        blocks.toArray(Object[][]::new));
    append(
        TableName.LINES,
        List.of(
            "document_id",
            "page_number",
            "block_id",
            "line_id",
            "line_index",
            "text",
            "box",
            "commit_id"),
        lines.toArray(Object[][]::new));
    append(
        TableName.WORDS,
        List.of(
            "document_id",
            "page_number",
            "line_id",
            "word_id",
            "line_index",
            "word_index",
            "text",
            "box",
            "confidence",
            "commit_id"),
        words.toArray(Object[][]::new));
    append(
        TableName.PAGES,
        List.of("document_id", "page_number", "status", "width", "height", "text", "commit_id"),
        pages.toArray(Object[][]::new));
  }

  private static void append(TableName table, List<String> columns, Object[]... rows) {
    store.append(table, LocalSpark.rows(store, table, columns, List.of(rows)), COMMIT);
  }

  @Test
  void everyDocumentIsAFileWithItsPagesInOrder() throws Exception {
    ExportReport report = export(ExportFormat.TEXT, List.of());

    assertThat(names(target))
        .containsExactlyInAnyOrder(
            "_SUCCESS", "index.jsonl", "信_1-aaaaaaaaaaaa.txt", "book-bbbbbbbbbbbb.txt");
    assertThat(Files.readString(target.resolve("book-bbbbbbbbbbbb.txt")).split("\f", -1))
        .hasSize(PAGES + 1)
        .startsWith("first 1\nsecond 1\n", "first 2\nsecond 2\n")
        .endsWith("first 12\nsecond 12\n", "");
    assertThat(report).extracting("documents", "rows", "problems").containsExactly(2L, 13L, 0L);
    assertThat(Files.readAllLines(target.resolve("index.jsonl")))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains(BROKEN, "\"failed\"", "\"files\":0"))
        .anySatisfy(line -> assertThat(line).contains(LETTER, "信%20&%201.png", "\"pages\":1"));
  }

  @Test
  void linesAndWordsComeInOrder() throws Exception {
    export(ExportFormat.HOCR, List.of(BOOK));

    String text = Files.readString(target.resolve("book-bbbbbbbbbbbb.hocr"));
    assertThat(text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
        .contains("first 1 second 1 first 2 second 2");
    assertThat(names(target)).doesNotContain("信_1-aaaaaaaaaaaa.hocr");
  }

  @Test
  void pagesOfADocumentShareAFolder() throws Exception {
    export(ExportFormat.ALTO, List.of(BOOK));

    assertThat(names(target.resolve("book-bbbbbbbbbbbb")))
        .hasSize(PAGES)
        .contains("page-00001.xml", "page-00012.xml");
    assertThat(Files.readString(target.resolve("book-bbbbbbbbbbbb/page-00001.xml")))
        .contains("CONTENT=\"first\"", "WC=\"0.9\"", "2026-01-02T");
  }

  @Test
  void aSourceThatIsGoneFailsItsDocumentOnly() throws Exception {
    ExportReport report = export(ExportFormat.PDF, List.of());

    assertThat(names(target))
        .containsExactlyInAnyOrder("_SUCCESS", "index.jsonl", "信_1-aaaaaaaaaaaa.pdf");
    assertThat(report.problems()).isEqualTo(1);
    assertThat(report.named())
        .singleElement()
        .asString()
        .startsWith("file:///gone/book.pdf: source-vanished: ");
  }

  @Test
  void aReportHasAWayInAndAPageForEachPage() throws Exception {
    ExportReport report =
        new ReportJob(
                spark,
                store,
                new ReportRequest(
                    folder.resolve("out").toString(),
                    target.toString(),
                    List.of(),
                    SettingsLoader.defaults()))
            .run();

    assertThat(report).extracting("documents", "rows", "problems").containsExactly(2L, 13L, 1L);
    assertThat(names(target))
        .containsExactlyInAnyOrder("_SUCCESS", "index.html", "assets", "data", "documents");
    assertThat(names(target.resolve("documents/信_1-aaaaaaaaaaaa")))
        .containsExactlyInAnyOrder(
            "index.html", "page-00001.html", "page-00001.jpg", "page-00001-small.jpg");
    assertThat(Files.readString(target.resolve("documents/book-bbbbbbbbbbbb/page-00002.html")))
        .contains("page-timeout", "It took too long", "The scan could not be had");
    assertThat(Files.readString(target.resolve("data/documents-00001.js")))
        .contains("信_1-aaaaaaaaaaaa", "book-bbbbbbbbbbbb", BROKEN);
    assertThat(Files.readString(target.resolve("data/failures-00001.js")))
        .contains("page-00002.html", "corrupt");
    assertThat(Files.readString(target.resolve("index.html"))).contains("run-1");
  }

  @Test
  void unknownDocumentsAreNamedAndNothingIsWritten() {
    assertThatThrownBy(() -> export(ExportFormat.HTML, List.of("d".repeat(64))))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("d".repeat(64));
    assertThat(target).doesNotExist();
  }

  private ExportReport export(ExportFormat format, List<String> documents) {
    return new ExportJob(
            spark,
            store,
            new ExportRequest(
                folder.resolve("out").toString(),
                format,
                target.toString(),
                documents,
                SettingsLoader.defaults()))
        .run();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
