package dev.platen.spark.tables;

import dev.platen.config.OutputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.Table;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/**
 * The tables of one output: created, read and written.
 *
 * <ol>
 *   <li>{@link TableSession#configure} puts Iceberg into the settings of a session, before it is
 *       built.
 *   <li>{@link #open} opens the tables of an output; {@link #createAll} makes what is missing.
 *   <li>{@link #append} and {@link #replace} commit rows, each time to one table and as a whole: a
 *       reader sees the state before or the state after. An assemble step writes its tables one
 *       after the other under one commit id, {@code pages} last; {@link SnapshotViews} hides from
 *       readers what has not got that far.
 * </ol>
 *
 * <p>Lives on the driver. Several threads may write at once, each to a table of its own.
 */
public final class TableStore {

  private static final Logger LOG = LogManager.getLogger(TableStore.class);

  /** Up to this many documents are named in the statement, so that files can be passed over. */
  private static final int NAMED_DOCUMENTS = 200;

  private final SparkSession spark;
  private final Path root;
  private final CatalogNames names;
  private final OutputSettings settings;
  private final String runId;
  private final Set<TableName> changed;

  private TableStore(
      SparkSession spark,
      Path root,
      CatalogNames names,
      OutputSettings settings,
      String runId,
      Set<TableName> changed) {
    this.spark = spark;
    this.root = root;
    this.names = names;
    this.settings = settings;
    this.runId = runId;
    this.changed = changed;
  }

  /**
   * Opens the tables of an output. Nothing is read or written yet.
   *
   * @throws PipelineException (configuration) if the session lacks Iceberg or the user's catalog,
   *     or belongs to another output
   */
  public static TableStore open(SparkSession spark, String output, OutputSettings settings) {
    Path root = TableSession.use(spark, output, settings);
    Set<TableName> changed = ConcurrentHashMap.newKeySet();
    return new TableStore(spark, root, CatalogNames.of(settings), settings, null, changed);
  }

  /** The same tables; commits carry the id of the run. */
  public TableStore forRun(String id) {
    return new TableStore(spark, root, names, settings, Objects.requireNonNull(id, "id"), changed);
  }

  /**
   * Creates the tables that are missing, and adds the columns that an older Platen did not have.
   *
   * @throws PipelineException (configuration) if a newer Platen has made one
   */
  public void createAll() {
    if (!names.namespace().isEmpty()) {
      spark.sql("CREATE NAMESPACE IF NOT EXISTS " + names.namespaceName());
    }
    TableDefinition definition = new TableDefinition(spark, names, settings);
    for (TableName table : TableName.values()) {
      if (definition.ensure(table)) {
        changed.add(table);
        LOG.debug("Created table {}", names.table(table));
      }
    }
  }

  /**
   * Checks that a run has made the tables.
   *
   * @throws PipelineException (configuration) if there are none
   */
  public void requireTables() {
    if (!exists(TableName.PAGES)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "There are no tables in %s; platen run INPUT --output %s makes them"
              .formatted(root, root));
    }
  }

  /**
   * Live data files of a table.
   *
   * @param files how many
   * @param bytes their size together
   */
  public record Extent(long files, long bytes) {

    /** Both together. */
    public Extent plus(Extent other) {
      return new Extent(files + other.files, bytes + other.bytes);
    }
  }

  /** How large a table is on disk, superseded and orphan files not counted. */
  public Extent extent(TableName table) {
    List<Long> sizes = catalog().fileSizes(table);
    return new Extent(sizes.size(), sizes.stream().mapToLong(Long::longValue).sum());
  }

  /** Whether the table is there. */
  public boolean exists(TableName table) {
    return spark.catalog().tableExists(names.table(table));
  }

  /** The rows of a table as they are now. */
  public Dataset<Row> read(TableName table) {
    return spark.table(names.table(table));
  }

  /**
   * Adds rows in one commit, even if there are none: the commit id is recorded all the same.
   *
   * @throws PipelineException (internal) if the rows do not have the columns of the table
   */
  public void append(TableName table, Dataset<Row> rows, String commitId) {
    write(names.table(table), table, rows, commitId);
  }

  /**
   * Replaces all rows of some documents in one commit; readers see the old rows or the new ones.
   *
   * <p>Deletes and appends on a branch, then moves the table to the end of that branch. Doing it
   * again gives the same rows, so a step that died can be repeated.
   *
   * @param rows the new rows, of these documents only
   * @param documentIds the documents, in a column {@code document_id}
   * @throws PipelineException (internal) if the rows do not have the columns of the table
   */
  public void replace(
      TableName table, Dataset<Row> rows, Dataset<Row> documentIds, String commitId) {
    replaceWhere(table, branch -> delete(branch, documentIds), rows, commitId);
  }

  private void replaceWhere(
      TableName table, Consumer<String> delete, Dataset<Row> rows, String commitId) {
    changed.add(table);
    Table current = catalog().load(table);
    if (current.currentSnapshot() == null) {
      append(table, rows, commitId);
      return;
    }
    String branch = names.part(table, "branch_" + TableBranch.NAME);
    TableBranch work = new TableBranch(current);
    work.create();
    try {
      delete.accept(branch);
      write(branch, table, rows, commitId);
      work.publish();
    } finally {
      work.drop();
    }
    LOG.debug("Replaced rows of {} with commit {}", table.id(), commitId);
  }

  private void deleteWhere(String target, String condition) {
    spark.sql("DELETE FROM %s WHERE %s".formatted(target, condition));
  }

  /**
   * Replaces the rows that have no {@code document_id} in one commit.
   *
   * @throws PipelineException (internal) if the rows do not have the columns of the table
   */
  public void replaceUnidentified(TableName table, Dataset<Row> rows, String commitId) {
    replaceWhere(table, branch -> deleteWhere(branch, "document_id IS NULL"), rows, commitId);
  }

  /**
   * Replaces all rows of a table in one commit; the new rows may be computed from the old ones.
   *
   * @throws PipelineException (internal) if the rows do not have the columns of the table
   */
  public void overwrite(TableName table, Dataset<Row> rows, String commitId) {
    changed.add(table);
    var writer =
        RowConformity.conform(rows, table)
            .writeTo(names.table(table))
            .option("snapshot-property." + SnapshotLog.COMMIT_ID, commitId);
    try {
      writer.overwrite(functions.lit(true));
    } catch (NoSuchTableException e) {
      throw new PipelineException(
          ErrorCode.INTERNAL, "Table %s is gone: %s".formatted(table.id(), e.getMessage()), e);
    }
  }

  /**
   * Removes documents from all tables, one commit a table, {@code pages} last. Their bytes are gone
   * once the snapshots before are expired.
   *
   * @param documentIds the documents, in a column {@code document_id}
   */
  public void forget(Dataset<Row> documentIds, String commitId) {
    for (TableName table : writeOrder()) {
      if (table.hasDocumentId()) {
        replace(table, none(table), documentIds, commitId);
      }
    }
  }

  /** All tables in the order in which a step writes them: {@code pages} comes last. */
  public static List<TableName> writeOrder() {
    return Stream.concat(
            Arrays.stream(TableName.values()).filter(table -> table != TableName.PAGES),
            Stream.of(TableName.PAGES))
        .toList();
  }

  /** The tables that were created or written to since the store was opened, in writing order. */
  List<TableName> changed() {
    return writeOrder().stream().filter(changed::contains).toList();
  }

  /** Id of the last commit to a table; empty if there was none. */
  public Optional<String> lastCommitId(TableName table) {
    return log(table).lastCommit().map(SnapshotLog.State::commitId);
  }

  /** The same of several tables; those are left out to which there was none. */
  public Map<TableName, String> lastCommitIds(Collection<TableName> tables) {
    Map<TableName, String> ids = new EnumMap<>(TableName.class);
    tables.forEach(table -> lastCommitId(table).ifPresent(id -> ids.put(table, id)));
    return ids;
  }

  /** A table's columns without rows. */
  Dataset<Row> none(TableName table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  /** Folder of a table in the output folder. */
  Path folder(TableName table) {
    return new Path(root, table.id());
  }

  /** Whether the tables are in the file catalog of the output folder. */
  boolean isEmbedded() {
    return settings.catalog().isEmpty();
  }

  SparkSession spark() {
    return spark;
  }

  CatalogNames names() {
    return names;
  }

  TableCatalog catalog() {
    return new TableCatalog(spark, names);
  }

  SnapshotLog log(TableName table) {
    return SnapshotLog.of(catalog().load(table));
  }

  private void write(String target, TableName table, Dataset<Row> rows, String commitId) {
    changed.add(table);
    Dataset<Row> conformed = RowConformity.conform(rows, table);
    if (table.isAssembled()) {
      conformed =
          conformed.sortWithinPartitions(
              table.sortOrder().stream().map(functions::col).toArray(Column[]::new));
    }
    var writer =
        conformed.writeTo(target).option("snapshot-property." + SnapshotLog.COMMIT_ID, commitId);
    if (runId != null) {
      writer = writer.option("snapshot-property." + SnapshotLog.RUN_ID, runId);
    }
    try {
      writer.append();
    } catch (NoSuchTableException e) {
      throw new PipelineException(
          ErrorCode.INTERNAL, "Table %s is gone: %s".formatted(target, e.getMessage()), e);
    }
  }

  private void delete(String target, Dataset<Row> documentIds) {
    Dataset<Row> ids = documentIds.select("document_id").distinct();
    List<Row> few = ids.takeAsList(NAMED_DOCUMENTS + 1);
    if (few.size() <= NAMED_DOCUMENTS) {
      if (!few.isEmpty()) {
        List<String> named = few.stream().map(row -> row.getString(0)).toList();
        spark.sql("DELETE FROM %s WHERE document_id IN %s".formatted(target, Sql.texts(named)));
      }
      return;
    }
    String view = "platen_documents_" + UUID.randomUUID().toString().replace("-", "");
    ids.createOrReplaceTempView(view);
    try {
      spark.sql(
          "DELETE FROM %s WHERE document_id IN (SELECT document_id FROM %s)"
              .formatted(target, view));
    } finally {
      spark.catalog().dropTempView(view);
    }
  }
}
