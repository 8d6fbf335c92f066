package dev.platen.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;

/**
 * Loads Tesseract and Leptonica once a process, from the jars they come in, and tells JNA where
 * they lie. Must be called before a class of Tess4J or Lept4J is touched.
 *
 * <p>The libraries are unpacked to the folder that the system property {@value #CACHE} names, so
 * that the processes of a node can share one; without it, to a private temporary folder that goes
 * at the end of the process. The home folder is never written to: in containers it is often read
 * only.
 */
public final class TesseractLibrary {

  /** Version of the Tesseract in the jars; known without loading it. */
  public static final String VERSION = "5.5.2";

  private static final String CACHE = "org.bytedeco.javacpp.cachedir";
  private static final String JNA_PATH = "jna.library.path";
  private static final String JNA_TEMPORARY = "jna.tmpdir";

  private TesseractLibrary() {}

  private static final class Loaded {
    static final String VERSION = load();

    private static String load() {
      Path cache = cacheFolder();
      if (System.getProperty(JNA_TEMPORARY) == null) {
        System.setProperty(JNA_TEMPORARY, cache.toString());
      }
      Path tesseract = folderOf(org.bytedeco.tesseract.global.tesseract.class);
      Path leptonica = folderOf(org.bytedeco.leptonica.global.leptonica.class);
      String found = tesseract + ":" + leptonica;
      String given = System.getProperty(JNA_PATH);
      System.setProperty(JNA_PATH, given == null ? found : found + ":" + given);
      return org.bytedeco.tesseract.global.tesseract.TessVersion().getString();
    }

    private static Path folderOf(Class<?> library) {
      return Path.of(Loader.load(library)).getParent();
    }
  }

  /** Loads the libraries if they are not loaded yet. */
  public static void load() {
    if (version().isEmpty()) {
      throw new IllegalStateException("Tesseract was loaded but has no version");
    }
  }

  /** The version that the loaded library gives itself. */
  public static String version() {
    return Loaded.VERSION;
  }

  private static Path cacheFolder() {
    try {
      String given = System.getProperty(CACHE);
      if (given != null) {
        return Files.createDirectories(Path.of(given));
      }
      Path folder = TemporaryFolder.create("platen-natives");
      System.setProperty(CACHE, folder.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No folder to unpack natives to; set -D%s or -Djava.io.tmpdir".formatted(CACHE), e);
    }
  }
}
