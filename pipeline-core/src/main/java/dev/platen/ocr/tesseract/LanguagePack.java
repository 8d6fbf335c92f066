package dev.platen.ocr.tesseract;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.tess4j.ITessAPI;

/**
 * One language pack.
 *
 * @param language Tesseract code
 * @param file where it lies; null if it lies in Tess4J's jar
 * @param resource its name in Tess4J's jar; null if it is a file
 */
record LanguagePack(String language, Path file, String resource) {

  private static final int BUFFER = 1 << 16;

  /** What a checksum was taken of; another time or size means another content. */
  private record Stamp(String name, long bytes, FileTime modified) {}

  /** Checksums that were computed in this process; bounded by the number of packs. */
  private static final Map<Stamp, String> CHECKSUMS = new ConcurrentHashMap<>();

  static LanguagePack file(String language, Path file) {
    return new LanguagePack(language, file, null);
  }

  static LanguagePack resource(String language, String resource) {
    return new LanguagePack(language, null, resource);
  }

  /** SHA-256 of its bytes, hexadecimal. */
  String checksum() {
    try {
      Stamp stamp =
          file == null
              ? new Stamp(resource, 0, null)
              : new Stamp(file.toString(), Files.size(file), Files.getLastModifiedTime(file));
      String known = CHECKSUMS.get(stamp);
      if (known == null) {
        known = digest();
        CHECKSUMS.put(stamp, known);
      }
      return known;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Puts it into a folder under the name that Tesseract looks for. */
  void placeIn(Path folder) {
    Path place = folder.resolve(language + ".traineddata");
    try {
      if (file != null) {
        link(place);
      } else {
        try (InputStream in = open()) {
          Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void link(Path place) throws IOException {
    try {
      Files.createSymbolicLink(place, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String digest() throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private InputStream open() throws IOException {
    if (file != null) {
      return Files.newInputStream(file);
    }
    InputStream in = ITessAPI.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException("Tess4J's jar has no " + resource);
    }
    return in;
  }

  private PipelineException unreadable(IOException e) {
    return new PipelineException(
        ErrorCode.CONFIGURATION,
        "Can't read language pack %s; get it again with: scripts/fetch-models %s"
            .formatted(file == null ? resource : file, language),
        e);
  }
}
