package dev.platen.onnx;

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
 * @param setting what names it, for errors
 */
public record ModelFile(String name, Path file, String resource, String setting) {

  /** The largest model known to be of use here has 130 MB. */
  private static final long MAX_BYTES = 512L << 20;

  /** A file that a setting names, itself or its folder. */
  public static ModelFile file(Path file, String setting) {
    return new ModelFile(file.toString(), file, null, setting);
  }

  /** A file in a jar of models. */
  public static ModelFile resource(String resource) {
    return new ModelFile(resource.substring(resource.lastIndexOf('/') + 1), null, resource, null);
  }

  /**
   * All of it.
   *
   * @throws PipelineException with code {@code configuration} if it can't be read or is too large
   */
  public byte[] bytes() {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new PipelineException(
            ErrorCode.CONFIGURATION,
            "%s has more than %d MB, which no model for pages has"
                .formatted(name, MAX_BYTES >> 20));
      }
      return bytes;
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          file == null
              ? "The job jar has no %s; build it again".formatted(resource)
              : "Can't read %s, which %s names".formatted(file, setting),
          e);
    }
  }

  /** The start of the SHA-256 of its bytes, hexadecimal. */
  public String checksum() {
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
