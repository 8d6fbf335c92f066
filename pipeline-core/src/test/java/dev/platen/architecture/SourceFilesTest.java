package dev.platen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules on the source files themselves. */
class SourceFilesTest {

  private static final int MOST_LINES = 400;
  private static final Path MAIN = Path.of("src", "main", "java");

  private static List<Path> files() {
    try (Stream<Path> paths = Files.walk(MAIN)) {
      List<Path> files = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      assertThat(files).as("sources under %s", MAIN.toAbsolutePath()).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPackageIsExplained() {
    assertThat(files().stream().map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).isRegularFile());
  }

  @Test
  void noFileIsLong() {
    assertThat(files())
        .allSatisfy(
            file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
  }
}
