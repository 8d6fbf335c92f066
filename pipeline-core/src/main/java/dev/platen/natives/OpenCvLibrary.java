package dev.platen.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nu.pattern.OpenCV;
import org.opencv.core.Core;

/**
 * Loads OpenCV once a process, with its own threads off: parallelism comes from the caller.
 *
 * <p>The library is 65 MB. It is unpacked to the folder that the system property {@value #FOLDER}
 * names, unless it lies there already, so that the processes of a node can share one; without it,
 * to a temporary folder that goes at the end of the process.
 */
public final class OpenCvLibrary {

  private static final String FOLDER = "platen.natives";

  private OpenCvLibrary() {}

  private static final class Loaded {
    static final boolean DONE = load();

    private static boolean load() {
      String folder = System.getProperty(FOLDER);
      if (folder != null && isLinuxOnX86()) {
        System.load(unpacked(Path.of(folder)).toString());
      } else {
        OpenCV.loadLocally();
      }
      Core.setNumThreads(1);
      return true;
    }

    private static boolean isLinuxOnX86() {
      return System.getProperty("os.name").equals("Linux")
          && System.getProperty("os.arch").equals("amd64");
    }

    private static Path unpacked(Path folder) {
      String name = System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
      try {
        return new SharedFile(OpenCV.class, "/nu/pattern/opencv/linux/x86_64/" + name)
            .unpackedTo(folder.toAbsolutePath().resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Can't unpack OpenCV to %s; set -D%s to a folder with 65 MB to spare"
                .formatted(folder, FOLDER),
            e);
      }
    }
  }

  /** Loads the library if it is not loaded yet. */
  public static void load() {
    if (!Loaded.DONE) {
      throw new IllegalStateException("OpenCV was not loaded");
    }
  }

  /** Version of the library, as it says itself. */
  public static String version() {
    load();
    return Core.getVersionString();
  }
}
