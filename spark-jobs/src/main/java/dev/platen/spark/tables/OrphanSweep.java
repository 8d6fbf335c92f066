package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Deletes the files of tables that nothing refers to, and keeps empty tables readable.
 *
 * <p>Only kinds of files that Iceberg writes are touched; anything else in the folders is left
 * alone.
 */
final class OrphanSweep {

  private static final Logger LOG = LogManager.getLogger(OrphanSweep.class);
  private static final String DATA = ".parquet";
  private static final String METADATA = ".metadata.json";
  private static final List<String> KINDS = List.of(DATA, METADATA, ".avro", "-version-hint.temp");

  private final TableStore store;
  private final Collection<TableName> tables;

  OrphanSweep(TableStore store, Collection<TableName> tables) {
    this.store = store;
    this.tables = tables;
  }

  /** Returns how many files were deleted. */
  long run() throws IOException {
    // Listed first: what is committed after that is not in the list.
    Map<TableName, List<Path>> found = new EnumMap<>(TableName.class);
    for (TableName table : tables) {
      found.put(table, list(table));
    }
    // A table that was never written to has nothing but the description of its columns.
    Set<String> referenced =
        referenced(
            tables.stream()
                .filter(t -> !found.get(t).stream().allMatch(f -> f.getName().endsWith(METADATA)))
                .toList());
    EmptyTableFiles placeholders = new EmptyTableFiles(store);
    placeholders.clear();
    long deleted = 0;
    for (Map.Entry<TableName, List<Path>> entry : found.entrySet()) {
      deleted += sweep(entry.getKey(), entry.getValue(), referenced, placeholders);
    }
    return deleted;
  }

  private long sweep(
      TableName table, List<Path> found, Set<String> referenced, EmptyTableFiles placeholders)
      throws IOException {
    boolean written = found.stream().anyMatch(file -> !file.getName().endsWith(METADATA));
    boolean empty = true;
    long deleted = 0;
    for (Path file : found) {
      if (!written || placeholders.contains(file)) {
        continue;
      }
      if (referenced.contains(file.toUri().getPath())) {
        empty &= !file.getName().endsWith(DATA);
      } else {
        LOG.debug("Deleting {}: no snapshot of {} refers to it", file, table.id());
        files(table).delete(file, false);
        deleted++;
      }
    }
    placeholders.ensure(table, empty);
    return deleted;
  }

  private FileSystem files(TableName table) throws IOException {
    return store.folder(table).getFileSystem(store.spark().sparkContext().hadoopConfiguration());
  }

  private List<Path> list(TableName table) throws IOException {
    List<Path> found = new ArrayList<>();
    RemoteIterator<? extends FileStatus> listing =
        files(table).listFiles(store.folder(table), true);
    while (listing.hasNext()) {
      Path file = listing.next().getPath();
      if (KINDS.stream().anyMatch(file.getName()::endsWith)) {
        found.add(file);
      }
    }
    return found;
  }

  /** Paths, without file system, of all files that a snapshot or a table's metadata needs. */
  private Set<String> referenced(Collection<TableName> written) {
    Set<String> paths = new HashSet<>();
    for (TableName name : written) {
      Table table = store.catalog().load(name);
      ReachableFileUtil.metadataFileLocations(table, false).forEach(path -> add(paths, path));
      ReachableFileUtil.manifestListLocations(table).forEach(path -> add(paths, path));
      ReachableFileUtil.statisticsFilesLocations(table).forEach(path -> add(paths, path));
      manifests(table).forEach((path, manifest) -> addFiles(paths, table, manifest));
    }
    return paths;
  }

  /** The lists of files of all snapshots, by path: one list serves many snapshots. */
  private static Map<String, ManifestFile> manifests(Table table) {
    Map<String, ManifestFile> manifests = new HashMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        manifests.put(manifest.path(), manifest);
      }
    }
    return manifests;
  }

  private static void addFiles(Set<String> paths, Table table, ManifestFile manifest) {
    add(paths, manifest.path());
    try (CloseableIterable<String> files =
        ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
      files.forEach(path -> add(paths, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Set<String> paths, String location) {
    paths.add(new Path(location).toUri().getPath());
  }
}
