package dev.platen.image.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * How the samples of an image are packed: the last filter of its stream, and what lies before it.
 * Decoding goes to a sink that can stop it, so that a stream can't unpack to more than its image.
 */
final class Encoding {

  /** Kinds of last filters, by what they leave to be told about the samples. */
  enum Kind {
    JPEG,
    JPEG2000,
    FAX,
    JBIG2,
    BYTES
  }

  /** An encoded image of more bytes is hostile, or beyond what a page needs. */
  private static final int MAX_ENCODED = 1 << 29;

  private final COSStream stream;
  private final List<COSName> filters;

  Encoding(COSStream stream) {
    this.stream = stream;
    List<COSName> names = new PDStream(stream).getFilters();
    this.filters = names == null ? List.of() : new ArrayList<>(names);
  }

  Kind kind() {
    if (filters.isEmpty()) {
      return Kind.BYTES;
    }
    COSName last = filters.get(filters.size() - 1);
    if (COSName.DCT_DECODE.equals(last) || COSName.DCT_DECODE_ABBREVIATION.equals(last)) {
      return Kind.JPEG;
    }
    if (COSName.JPX_DECODE.equals(last)) {
      return Kind.JPEG2000;
    }
    if (COSName.CCITTFAX_DECODE.equals(last) || COSName.CCITTFAX_DECODE_ABBREVIATION.equals(last)) {
      return Kind.FAX;
    }
    return COSName.JBIG2_DECODE.equals(last) ? Kind.JBIG2 : Kind.BYTES;
  }

  /** The bytes that go into the last filter: a whole JPEG or JPEG 2000 file. */
  byte[] encoded() throws IOException {
    try (InputStream in = beforeLast()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        if (out.size() + n > MAX_ENCODED) {
          throw new IOException("The encoded image has more than %d bytes".formatted(MAX_ENCODED));
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    }
  }

  /** Number of bytes in the file that the image is made of. */
  long packedLength() {
    return stream.getLength();
  }

  /** Sends the unpacked bytes to a sink; a sink that throws {@link Enough} ends it early. */
  void unpack(OutputStream sink) throws IOException {
    try (InputStream in = beforeLast()) {
      if (filters.isEmpty()) {
        in.transferTo(sink);
      } else {
        int last = filters.size() - 1;
        Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(last));
        filter.decode(in, sink, stream, last);
      }
    } catch (Enough e) {
      // All that the image holds has come.
      return;
    }
  }

  private InputStream beforeLast() throws IOException {
    if (filters.size() < 2) {
      return stream.createRawInputStream();
    }
    String last = filters.get(filters.size() - 1).getName();
    return new PDStream(stream).createInputStream(List.of(last));
  }

  /** Thrown by a sink that wants no more. */
  static final class Enough extends IOException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("No more bytes are wanted");
    }
  }
}
