package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Row;

/**
 * Deletes the files of a table that nothing refers to, and keeps an empty table readable.
 *
 * <p>Only kinds of files that Iceberg writes are touched; anything else in the folder is left
 * alone.
 */
final class OrphanSweep {

  private static final Logger LOG = LogManager.getLogger(OrphanSweep.class);
  private static final List<String> KINDS =
      List.of(".parquet", ".avro", ".metadata.json", "-version-hint.temp");

  private final TableStore store;
  private final TableName table;

  OrphanSweep(TableStore store, TableName table) {
    this.store = store;
    this.table = table;
  }

  /** Returns how many files were deleted. */
  long run() throws IOException {
    FileSystem files =
        store.folder(table).getFileSystem(store.spark().sparkContext().hadoopConfiguration());
    // Listed first: what is committed after that is not in the list.
    List<Path> found = list(files);
    Set<String> referenced = referenced();
    EmptyTableFile placeholder = new EmptyTableFile(store, table, files);
    long deleted = 0;
    boolean empty = true;
    for (Path file : found) {
      if (placeholder.is(file)) {
        continue;
      }
      if (referenced.contains(file.toUri().getPath())) {
        empty &= !file.getName().endsWith(".parquet");
      } else {
        LOG.debug("Deleting {}: no snapshot of {} refers to it", file, table.id());
        files.delete(file, false);
        deleted++;
      }
    }
    placeholder.ensure(empty);
    return deleted;
  }

  private List<Path> list(FileSystem files) throws IOException {
    List<Path> found = new ArrayList<>();
    RemoteIterator<? extends org.apache.hadoop.fs.FileStatus> listing =
        files.listFiles(store.folder(table), true);
    while (listing.hasNext()) {
      Path file = listing.next().getPath();
      if (KINDS.stream().anyMatch(file.getName()::endsWith)) {
        found.add(file);
      }
    }
    return found;
  }

  /** Paths, without file system, of all files that a snapshot or the table's metadata needs. */
  private Set<String> referenced() {
    String query =
        """
        SELECT file_path FROM %s UNION ALL SELECT path FROM %s
        UNION ALL SELECT manifest_list FROM %s UNION ALL SELECT file FROM %s"""
            .formatted(
                store.names().part(table, "all_files"),
                store.names().part(table, "all_manifests"),
                store.names().part(table, "snapshots"),
                store.names().part(table, "metadata_log_entries"));
    Set<String> paths = new HashSet<>();
    for (Row row : store.spark().sql(query).collectAsList()) {
      paths.add(new Path(row.getString(0)).toUri().getPath());
    }
    return paths;
  }
}
