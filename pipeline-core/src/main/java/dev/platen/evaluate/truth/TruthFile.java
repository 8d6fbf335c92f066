package dev.platen.evaluate.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file of truth, read.
 *
 * @param name its path, for messages
 * @param folders folders between the folder of truth and the file, outermost first
 * @param bytes all of it
 */
public record TruthFile(String name, List<String> folders, byte[] bytes) {

  /** Larger files are refused: the truth of a dense page takes less than a hundredth. */
  public static final int MAX_BYTES = 64 << 20;

  public TruthFile {
    Objects.requireNonNull(name, "name");
    folders = List.copyOf(folders);
    if (bytes.length > MAX_BYTES) {
      throw new MalformedTruthException(
          name, "byte " + MAX_BYTES, "the file is larger than %d bytes".formatted(MAX_BYTES));
    }
  }

  /** The last part of its path. */
  String fileName() {
    List<String> parts = PageReference.segments(name);
    return parts.get(parts.size() - 1);
  }

  /**
   * What its truth is called in its set where it does not say: its path below the outermost folder.
   */
  String id() {
    List<String> path =
        new ArrayList<>(folders.subList(Math.min(1, folders.size()), folders.size()));
    path.add(fileName());
    return String.join("/", path);
  }

  /** The set that it belongs to where it does not say: the outermost folder. */
  String set() {
    return folders.isEmpty() ? "all" : folders.get(0);
  }
}
