package dev.platen.spark.job;

import dev.platen.synthesize.archive.DocumentMaker;
import dev.platen.synthesize.archive.MadeDocument;
import dev.platen.synthesize.archive.Share;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.file.FaultyFiles;
import dev.platen.synthesize.file.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Makes a share of an archive, in a Spark task. A task that is repeated writes the same files over;
 * one document is in memory at a time.
 */
final class SynthesizeTask implements Serializable {

  private static final long serialVersionUID = 1;

  /** Folder of parts of the index, below that of the truth. */
  static final String PARTS = "_truth/.index";

  private static final int ARCHIVED = 2;

  private final String folder;
  private final SynthesisOptions options;
  private final SerializableConfiguration hadoop;

  SynthesizeTask(String folder, SynthesisOptions options, SerializableConfiguration hadoop) {
    this.folder = folder;
    this.options = options;
    this.hadoop = hadoop;
  }

  /** Writes the documents of a share and its part of the index. */
  SynthesizeReport make(Share share) throws IOException {
    SynthesizeReport report = new SynthesizeReport(0, 0, 0);
    Path part = new Path(folder, "%s/%09d".formatted(PARTS, share.first()));
    try (DocumentMaker maker = new DocumentMaker(options);
        OutputStream index = files().create(part, true)) {
      for (int number = share.first(); number <= share.last(); number++) {
        MadeDocument document = maker.make(number, share.mostPages(number));
        long bytes = write(document.files()) + write(document.truth());
        for (String line : document.index()) {
          index.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        report =
            report.plus(new SynthesizeReport(document.files().size(), document.pages(), bytes));
      }
    }
    return report;
  }

  /**
   * Writes an archive file, a damaged file and an empty one.
   *
   * @param share the whole archive, of which the first documents are used
   */
  SynthesizeReport addFaults(Share share) throws IOException {
    List<StoredFile> good = new ArrayList<>();
    try (DocumentMaker maker = new DocumentMaker(options)) {
      for (int number = share.first(); number <= share.last() && good.size() < ARCHIVED; number++) {
        good.addAll(maker.make(number, share.mostPages(number)).files());
      }
    }
    List<StoredFile> members = good.subList(0, Math.min(ARCHIVED, good.size()));
    List<StoredFile> faulty =
        List.of(
            FaultyFiles.archive(members),
            FaultyFiles.damaged(members.get(members.size() - 1)),
            FaultyFiles.empty());
    return new SynthesizeReport(faulty.size(), 0, write(faulty));
  }

  FileSystem files() throws IOException {
    FileSystem files = new Path(folder).getFileSystem(hadoop.value());
    // No checksum files beside the scans.
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  private long write(List<StoredFile> stored) throws IOException {
    long bytes = 0;
    for (StoredFile file : stored) {
      try (OutputStream stream = files().create(new Path(folder, file.name()), true)) {
        stream.write(file.bytes());
      }
      bytes += file.bytes().length;
    }
    return bytes;
  }
}
