package dev.platen.spark.evaluate;

import dev.platen.evaluate.truth.PageReference;
import dev.platen.evaluate.truth.TruthReader;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The truth files below a folder, in any file system that Hadoop knows. */
final class TruthFolder {

  /**
   * A file that is to be read.
   *
   * @param uri where it lies
   * @param folders folders between the folder of truth and the file, outermost first
   */
  record Entry(String uri, List<String> folders) implements Serializable {

    Entry {
      folders = List.copyOf(folders);
    }
  }

  private TruthFolder() {}

  /**
   * Lists truth files in the order of their paths. Files and folders whose names begin with {@code
   * .} or {@code _} are left out, as are files of other kinds.
   *
   * @throws PipelineException (configuration) if there is no such folder
   */
  static List<Entry> list(String folder, Configuration hadoop) {
    Path path = new Path(folder);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      Path root = files.resolvePath(path);
      List<Entry> entries = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> listed = files.listFiles(root, true);
      while (listed.hasNext()) {
        Path file = listed.next().getPath();
        List<String> below = below(root, file);
        boolean hidden =
            below.stream().anyMatch(part -> part.startsWith(".") || part.startsWith("_"));
        if (!hidden && TruthReader.reads(file.getName())) {
          entries.add(new Entry(file.toString(), below.subList(0, below.size() - 1)));
        }
      }
      entries.sort(Comparator.comparing(Entry::uri));
      return entries;
    } catch (FileNotFoundException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "There is no folder of truth %s".formatted(folder), e);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_UNREADABLE, "Can't list truth in %s: %s".formatted(folder, e), e);
    }
  }

  /** The parts of a file's path below a folder. */
  private static List<String> below(Path root, Path file) {
    String rootPath = root.toUri().getPath();
    String filePath = file.toUri().getPath();
    return PageReference.segments(
        filePath.substring(Math.min(rootPath.length(), filePath.length())));
  }
}
