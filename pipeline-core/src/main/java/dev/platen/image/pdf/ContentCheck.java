package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.Damage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at the content streams of a page before anything runs them: how much they unpack to, and
 * whether they are whole. PDFBox takes what it can unpack and shows the rest as a blank page.
 */
final class ContentCheck {

  /** Unpacked bytes of one page's content; maps and drawings have some megabytes. */
  private static final long MAX_CONTENT = 256L << 20;

  private ContentCheck() {}

  /**
   * What is wrong with the content of a page.
   *
   * @throws PipelineException with code too-large
   */
  static Optional<Damage> check(COSDictionary page) {
    if (PdfProperties.isDangling(page, COSName.CONTENTS)) {
      return Optional.of(new Damage(ErrorCode.CORRUPT, "The content of the page is missing"));
    }
    long total = 0;
    Optional<Damage> damage = Optional.empty();
    for (COSStream stream : streams(page)) {
      try {
        total += length(stream, MAX_CONTENT - total);
      } catch (ZipException e) {
        damage =
            Optional.of(
                new Damage(
                    ErrorCode.CORRUPT, "The content of the page is damaged: " + e.getMessage()));
      } catch (IOException e) {
        damage =
            Optional.of(
                new Damage(
                    ErrorCode.CORRUPT, "The content of the page can't be read: " + e.getMessage()));
      }
      if (total >= MAX_CONTENT) {
        throw new PipelineException(
            ErrorCode.TOO_LARGE,
            "The content of the page unpacks to more than %d bytes".formatted(MAX_CONTENT));
      }
    }
    return damage;
  }

  private static List<COSStream> streams(COSDictionary page) {
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    List<COSStream> streams = new ArrayList<>();
    if (contents instanceof COSStream stream) {
      streams.add(stream);
    } else if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          streams.add(stream);
        }
      }
    }
    return streams;
  }

  private static long length(COSStream stream, long limit) throws IOException {
    if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
      return stream.getLength();
    }
    byte[] buffer = new byte[1 << 14];
    long total = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int n = in.read(buffer); n > 0 && total < limit; n = in.read(buffer)) {
        total += n;
      }
    } catch (EOFException e) {
      // Many writers leave out the end of the zlib stream; what came is whole.
      return total;
    }
    return total;
  }
}
