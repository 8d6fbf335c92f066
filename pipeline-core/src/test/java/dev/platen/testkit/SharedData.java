package dev.platen.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real scans for tests, kept beside the project and not in it. */
public final class SharedData {

  private SharedData() {}

  /** The folder {@code ../shared/data} beside the project root; empty where it is absent. */
  public static Optional<Path> root() {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (folder != null && !isProjectRoot(folder)) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder)
        .map(root -> root.resolveSibling("shared").resolve("data"))
        .filter(Files::isDirectory);
  }

  /** A file or folder of the data; the test is skipped, and says so, where the data is absent. */
  public static Path require(String relative) {
    Optional<Path> root = root();
    assumeTrue(root.isPresent(), "Needs the folder ../shared/data beside the project");
    return root.get().resolve(relative);
  }

  private static boolean isProjectRoot(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isDirectory(folder.resolve("pipeline-core"));
  }
}
