package dev.platen.synthesize.archive;

import dev.platen.synthesize.file.StoredFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes an archive to a local folder in one thread. One document is in memory at a time. */
public final class SyntheticArchive {

  private final Path folder;
  private final SynthesisOptions options;

  /**
   * @param folder written to; made if it is not there
   */
  public SyntheticArchive(Path folder, SynthesisOptions options) {
    this.folder = folder;
    this.options = options;
  }

  /**
   * Writes so many pages, their truth to {@code _truth} and its index.
   *
   * @return files of the archive, in order
   */
  public List<Path> write(int pages) {
    List<Path> written = new ArrayList<>();
    Share all = Share.of(options, pages, pages).get(0);
    try (DocumentMaker maker = new DocumentMaker(options)) {
      Path truth = Files.createDirectories(folder.resolve(Filing.TRUTH));
      try (BufferedWriter index =
          Files.newBufferedWriter(truth.resolve("index.jsonl"), StandardCharsets.UTF_8)) {
        for (int number = all.first(); number <= all.last(); number++) {
          MadeDocument document = maker.make(number, all.mostPages(number));
          for (StoredFile file : document.files()) {
            written.add(write(file));
          }
          for (StoredFile file : document.truth()) {
            write(file);
          }
          for (String line : document.index()) {
            index.write(line + "\n");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write to " + folder, e);
    }
    return written;
  }

  private Path write(StoredFile file) throws IOException {
    Path path = folder.resolve(file.name());
    Files.createDirectories(path.getParent());
    return Files.write(path, file.bytes());
  }
}
