package dev.platen.spark.export;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Where tasks put the files of documents. Each file becomes visible whole: by renaming, or by the
 * end of its upload in an object store. A task that Spark runs twice writes the same files again.
 */
final class ExportTarget implements Serializable {

  private static final long serialVersionUID = 1;

  /** Documents that one folder holds without trouble. */
  private static final long MANY = 10_000;

  /** Digits of the id that name a folder, where there are many documents: 256 folders. */
  private static final int FAN_OUT = 2;

  private final SerializableConfiguration hadoop;
  private final String folder;
  private final boolean renames;
  private final boolean fansOut;

  private ExportTarget(Configuration hadoop, Path folder, boolean renames, boolean fansOut) {
    this.hadoop = new SerializableConfiguration(hadoop);
    this.folder = folder.toString();
    this.renames = renames;
    this.fansOut = fansOut;
  }

  /** The folder of an export; many documents are spread by the first digits of their ids. */
  static ExportTarget spread(Configuration hadoop, ExportFolder export, long documents) {
    return new ExportTarget(hadoop, export.folder(), !export.isObjectStore(), documents > MANY);
  }

  /** A folder of an export, for all documents. */
  static ExportTarget flat(Configuration hadoop, ExportFolder export, Path folder) {
    return new ExportTarget(hadoop, folder, !export.isObjectStore(), false);
  }

  /** Path of a document's files below the export's folder, without an ending. */
  String path(String name, String documentId) {
    return fansOut ? documentId.substring(0, FAN_OUT) + "/" + name : name;
  }

  /** Brings all files of a local folder over, subfolders too. */
  ExportFolder.Extent upload(java.nio.file.Path local, String documentId) throws IOException {
    Path target = new Path(folder);
    if (fansOut) {
      target = new Path(target, documentId.substring(0, FAN_OUT));
    }
    FileSystem files = ExportFolder.fileSystem(target, hadoop.value());
    files.mkdirs(target);
    List<java.nio.file.Path> sources;
    try (Stream<java.nio.file.Path> walk = Files.walk(local)) {
      sources = walk.filter(Files::isRegularFile).sorted().toList();
    }
    long bytes = 0;
    for (java.nio.file.Path source : sources) {
      Path place = target;
      for (java.nio.file.Path part : local.relativize(source)) {
        place = new Path(place, part.toString());
      }
      upload(files, source, place);
      bytes += Files.size(source);
    }
    return new ExportFolder.Extent(sources.size(), bytes);
  }

  private void upload(FileSystem files, java.nio.file.Path source, Path place) throws IOException {
    Path first = renames ? new Path(place.getParent(), "." + UUID.randomUUID() + ".part") : place;
    files.copyFromLocalFile(false, true, new Path(source.toUri()), first);
    if (renames && !files.rename(first, place)) {
      files.delete(place, false);
      if (!files.rename(first, place)) {
        throw new IOException("Can't rename %s to %s".formatted(first, place));
      }
    }
  }
}
