package dev.platen.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Tells formats apart by their first bytes, never by the name of the file.
 *
 * <p>Signatures: those of the formats' own specifications; "%PDF-" may stand anywhere in the first
 * 1024 bytes, as PDF readers accept; a tar archive says "ustar" at offset 257.
 */
public final class MediaTypeDetector {

  /** So many bytes are enough to tell; more are never looked at. */
  public static final int HEAD_BYTES = 1024;

  private static final String JP2_SIGNATURE = "\0\0\0\014jP  \r\n\u0087\n";
  private static final String J2K_SIGNATURE = "\u00ff\u004f\u00ff\u0051";
  private static final int TAR_MAGIC_OFFSET = 257;

  private MediaTypeDetector() {}

  /**
   * The format of a file.
   *
   * @throws PipelineException with {@code SOURCE_VANISHED} or {@code SOURCE_UNREADABLE}
   */
  public static MediaType detect(Path file) {
    byte[] head = head(file);
    return detect(head, head.length);
  }

  /**
   * The format of a file that begins with these bytes.
   *
   * @param head first bytes of the file, {@link #HEAD_BYTES} of them where there are so many
   * @param length how many of them count
   */
  public static MediaType detect(byte[] head, int length) {
    String text = new String(head, 0, Math.min(length, HEAD_BYTES), ISO_8859_1);
    MediaType raster = raster(text);
    if (raster != MediaType.UNKNOWN) {
      return raster;
    }
    if (text.startsWith("PK\003\004") || text.startsWith("PK\005\006")) {
      return MediaType.ZIP;
    }
    if (text.startsWith("\u001f\u008b")) {
      return MediaType.GZIP;
    }
    if (text.startsWith("ustar", TAR_MAGIC_OFFSET)) {
      return MediaType.TAR;
    }
    return text.contains("%PDF-") ? MediaType.PDF : MediaType.UNKNOWN;
  }

  private static MediaType raster(String text) {
    if (isTiff(text)) {
      return MediaType.TIFF;
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return MediaType.JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return MediaType.PNG;
    }
    if (text.startsWith(JP2_SIGNATURE) || text.startsWith(J2K_SIGNATURE)) {
      return MediaType.JPEG2000;
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return MediaType.WEBP;
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return MediaType.GIF;
    }
    if (isBmp(text)) {
      return MediaType.BMP;
    }
    return isPnm(text) ? MediaType.PNM : MediaType.UNKNOWN;
  }

  /** Classic TIFF has version 42, BigTIFF 43, in the byte order that the first two bytes name. */
  private static boolean isTiff(String text) {
    return text.startsWith("II*\0")
        || text.startsWith("MM\0*")
        || text.startsWith("II+\0\010\0\0\0")
        || text.startsWith("MM\0+\0\010\0\0");
  }

  /** "BM" alone begins many a text: the size of the header that follows must be a known one. */
  private static boolean isBmp(String text) {
    if (!text.startsWith("BM") || text.length() < 18) {
      return false;
    }
    int header = text.charAt(14);
    boolean known = header == 12 || header == 16 || (header >= 40 && header <= 124);
    return known && text.charAt(15) == 0 && text.charAt(16) == 0 && text.charAt(17) == 0;
  }

  private static boolean isPnm(String text) {
    return text.length() > 3
        && text.charAt(0) == 'P'
        && text.charAt(1) >= '1'
        && text.charAt(1) <= '6'
        && " \t\r\n".indexOf(text.charAt(2)) >= 0
        && " \t\r\n#0123456789".indexOf(text.charAt(3)) >= 0;
  }

  static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (NoSuchFileException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_VANISHED, "%s is not there any more".formatted(file), e);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_UNREADABLE, "%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
