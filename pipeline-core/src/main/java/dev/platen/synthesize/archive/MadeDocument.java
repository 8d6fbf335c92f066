package dev.platen.synthesize.archive;

import dev.platen.synthesize.file.StoredFile;
import java.util.List;

/**
 * A document with its truth.
 *
 * @param files of the archive, in order
 * @param truth files below {@code _truth}
 * @param index lines of the index of truth
 * @param pages that the files have, twins included
 */
public record MadeDocument(
    List<StoredFile> files, List<StoredFile> truth, List<String> index, int pages) {

  public MadeDocument {
    files = List.copyOf(files);
    truth = List.copyOf(truth);
    index = List.copyOf(index);
  }
}
