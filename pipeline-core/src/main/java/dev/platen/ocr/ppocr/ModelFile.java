package dev.platen.ocr.ppocr;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that a model needs.
 *
 * @param name how errors call it
 * @param file where it lies; null if it lies in the jar of models
 * @param resource its name in the jar of models; null if it is a file
 */
record ModelFile(String name, Path file, String resource) {

  /** The largest model of the PP-OCR family has 90 MB. */
  private static final long MAX_BYTES = 256L << 20;

  static ModelFile file(Path file) {
    return new ModelFile(file.toString(), file, null);
  }

  static ModelFile resource(String resource) {
    return new ModelFile(resource.substring(resource.lastIndexOf('/') + 1), null, resource);
  }

  /**
   * All of it.
   *
   * @throws PipelineException with code {@code configuration} if it can't be read or is too large
   */
  byte[] bytes() {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new PipelineException(
            ErrorCode.CONFIGURATION,
            "%s has more than %d MB, which no model of PP-OCR has"
                .formatted(name, MAX_BYTES >> 20));
      }
      return bytes;
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          file == null
              ? "The job jar has no %s; build it again".formatted(resource)
              : "Can't read %s; ocr.ppocr-folder names the folder of models".formatted(file),
          e);
    }
  }

  /** The start of the SHA-256 of its bytes, hexadecimal. */
  String checksum() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes());
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private InputStream open() throws IOException {
    if (file != null) {
      return Files.newInputStream(file);
    }
    InputStream in = ModelFile.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("No resource " + resource);
    }
    return in;
  }
}
