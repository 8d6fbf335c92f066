package dev.platen.spark.schema;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;

/** The tables in the output folder. */
public enum TableName {
  INVENTORY(Kind.INTERNAL, "What was listed, with hashes and page counts", "uri"),
  PAGE_RESULTS(
      Kind.INTERNAL,
      "What workers found on each page, nested, stage by stage",
      "document_id, page_number"),
  SOURCES(Kind.RUN, "A place where a document was seen", "uri"),
  DOCUMENTS(Kind.ASSEMBLED, "A document: distinct bytes", "document_id"),
  PAGES(
      Kind.ASSEMBLED,
      "A page of a document; written last, so that joins from here are consistent",
      "document_id, page_number"),
  BLOCKS(Kind.ASSEMBLED, "A region of a page", "document_id, page_number, reading_order"),
  LINES(Kind.ASSEMBLED, "A line of text", "document_id, page_number, line_index"),
  WORDS(
      Kind.ASSEMBLED,
      "A word, or a run of characters in scripts without spaces",
      "document_id, page_number, line_index, word_index"),
  TABLES(Kind.ASSEMBLED, "A table on a page", "document_id, page_number, table_id"),
  CELLS(
      Kind.ASSEMBLED,
      "A cell of a table",
      "document_id, page_number, table_id, row_index, column_index"),
  FIELDS(Kind.ASSEMBLED, "A field that a profile extracted", "document_id, page_number, field_id"),
  FINDINGS(
      Kind.ASSEMBLED,
      "A sign of tampering: evidence, never a verdict",
      "document_id, page_number, finding_id"),
  CHUNKS(Kind.ASSEMBLED, "A passage for retrieval", "document_id, chunk_index"),
  ENTITIES(
      Kind.ASSEMBLED,
      "A mention of a person, place, date or other thing",
      "document_id, page_number, entity_id"),
  EVALUATION(
      Kind.RUN,
      "A metric of a page, measured against ground truth",
      "document_id, page_number, metric"),
  FAILURES(Kind.RUN, "Something that went wrong", "document_id, page_number"),
  RUNS(Kind.RUN, "A run", "run_id");

  /**
   * Version of all schemas together, kept as a property of every table. Raised when a column is
   * added or changes its meaning.
   */
  public static final int SCHEMA_VERSION = 9;

  private enum Kind {
    /** Read by Platen alone. */
    INTERNAL,
    /** Replaced document by document in the steps that end with {@code pages}. */
    ASSEMBLED,
    /** Written when there is something to say. */
    RUN
  }

  private final Kind kind;
  private final String row;
  private final String sortOrder;

  TableName(Kind kind, String row, String sortOrder) {
    this.kind = kind;
    this.row = row;
    this.sortOrder = sortOrder;
  }

  /** The name of the table and of its folder. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What one row stands for. */
  public String row() {
    return row;
  }

  /** The columns, in order, each with a comment. */
  public StructType schema() {
    return Schemas.BY_TABLE.get(this);
  }

  /** Made once: rows are built by it. */
  private static final class Schemas {
    static final Map<TableName, StructType> BY_TABLE = new EnumMap<>(TableName.class);

    static {
      for (TableName table : values()) {
        BY_TABLE.put(table, table.makeSchema());
      }
    }
  }

  private StructType makeSchema() {
    return switch (this) {
      case INVENTORY -> InternalTables.inventory();
      case PAGE_RESULTS -> InternalTables.pageResults();
      case SOURCES -> DocumentTables.sources();
      case DOCUMENTS -> DocumentTables.documents();
      case PAGES -> DocumentTables.pages();
      case BLOCKS -> LayoutTables.blocks();
      case LINES -> LayoutTables.lines();
      case WORDS -> LayoutTables.words();
      case TABLES -> LayoutTables.tables();
      case CELLS -> LayoutTables.cells();
      case FIELDS -> ContentTables.fields();
      case FINDINGS -> ContentTables.findings();
      case CHUNKS -> ContentTables.chunks();
      case ENTITIES -> ContentTables.entities();
      case EVALUATION -> RunTables.evaluation();
      case FAILURES -> RunTables.failures();
      case RUNS -> RunTables.runs();
    };
  }

  /** Columns by which the rows of a file are sorted. */
  public List<String> sortOrder() {
    return List.of(sortOrder.split(", ", -1));
  }

  /** Whether only Platen reads it. */
  public boolean isInternal() {
    return kind == Kind.INTERNAL;
  }

  /** Whether an assemble step replaces its rows document by document, with {@link #PAGES} last. */
  public boolean isAssembled() {
    return kind == Kind.ASSEMBLED;
  }

  /** Whether rows can be told by {@code document_id}. */
  public boolean hasDocumentId() {
    return Arrays.asList(schema().fieldNames()).contains("document_id");
  }

  /**
   * The table with the given id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that exist
   */
  public static TableName of(String id) {
    for (TableName table : values()) {
      if (table.id().equals(id)) {
        return table;
      }
    }
    throw new IllegalArgumentException(
        "No table \"%s\"; there are: %s"
            .formatted(
                id, Arrays.stream(values()).map(TableName::id).collect(Collectors.joining(", "))));
  }
}
