package dev.platen.accuracy;

import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Truth of the sets of a folder of data, and of pages that were synthesized. */
final class TruthSets {

  private TruthSets() {}

  /** The pages of a set, by their names: of {@code truth/SET}, or else of {@code _truth}. */
  static List<TruthPage> read(Path data, String set) {
    Path named = data.resolve("truth").resolve(set);
    Path folder = Files.isDirectory(named) ? named : data.resolve("_truth");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .filter(file -> file.toString().endsWith(".json"))
          .flatMap(file -> TruthReader.read(truthFile(set, file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TruthFile truthFile(String set, Path file) {
    try {
      return new TruthFile(file.toString(), List.of(set), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
