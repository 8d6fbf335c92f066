package dev.platen.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Unpacks ONNX Runtime and tells its Java classes where it lies. Must be called before one of them
 * is touched: by themselves they unpack to a new temporary folder in every process.
 *
 * <p>The libraries (28 MB) go to the folder that the system property {@value #FOLDER} names, unless
 * they lie there already, so that the processes of a node can share them; without it, to a
 * temporary folder that goes at the end of the process. Where the user says with {@value #PATH}
 * where the libraries lie, these are used.
 */
public final class OnnxRuntimeLibrary {

  /** Version of the library in the jar; known without loading it. */
  public static final String VERSION = "1.23.2";

  private static final String FOLDER = "platen.natives";
  private static final String PATH = "onnxruntime.native.path";
  private static final String RESOURCES = "/ai/onnxruntime/native/linux-x64/";
  private static final List<String> FILES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxRuntimeLibrary() {}

  private static final class Prepared {
    static final Path FOLDER_IN_USE = prepare();

    private static Path prepare() {
      String given = System.getProperty(PATH);
      if (given != null) {
        return Path.of(given);
      }
      Path folder = folder();
      for (String name : FILES) {
        unpack(System.mapLibraryName(name), folder);
      }
      System.setProperty(PATH, folder.toString());
      return folder;
    }

    private static Path folder() {
      String shared = System.getProperty(FOLDER);
      try {
        return shared == null
            ? TemporaryFolder.create("platen-onnxruntime")
            : Path.of(shared).toAbsolutePath().resolve("onnxruntime-" + VERSION);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "No folder to unpack ONNX Runtime to; set -D%s or -Djava.io.tmpdir".formatted(FOLDER),
            e);
      }
    }

    private static void unpack(String name, Path folder) {
      try {
        new SharedFile(OnnxRuntimeLibrary.class, RESOURCES + name).unpackedTo(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Can't unpack ONNX Runtime to %s; set -D%s to a folder with 30 MB to spare"
                .formatted(folder, FOLDER),
            e);
      }
    }
  }

  /** Makes the library ready to be loaded if it is not yet. */
  public static void load() {
    if (!Files.isDirectory(Prepared.FOLDER_IN_USE)) {
      throw new IllegalStateException(
          "%s is no folder; set -D%s to the one that holds ONNX Runtime"
              .formatted(Prepared.FOLDER_IN_USE, PATH));
    }
  }
}
