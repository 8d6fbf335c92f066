package dev.platen.natives;

import nu.pattern.OpenCV;
import org.opencv.core.Core;

/** Loads OpenCV once a process, with its own threads off: parallelism comes from the caller. */
public final class OpenCvLibrary {

  private OpenCvLibrary() {}

  private static final class Loaded {
    static final boolean DONE = load();

    private static boolean load() {
      OpenCV.loadLocally();
      Core.setNumThreads(1);
      return true;
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
