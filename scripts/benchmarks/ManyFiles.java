import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes empty files, a thousand to a folder, to measure how long it takes to list them.
 *
 * <p>Arguments: the folder, and how many.
 */
final class ManyFiles {

  private static final int PER_FOLDER = 1_000;

  private ManyFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    Path folder = root;
    for (int i = 0; i < count; i++) {
      if (i % PER_FOLDER == 0) {
        folder = Files.createDirectories(root.resolve("volume-%05d".formatted(i / PER_FOLDER)));
      }
      Files.createFile(folder.resolve("page-%07d.tif".formatted(i)));
    }
  }
}
