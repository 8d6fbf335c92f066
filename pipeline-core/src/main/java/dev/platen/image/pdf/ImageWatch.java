package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.model.Damage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Keeps count of the images that a drawn page paints: which could be decoded, which could not, and
 * which only in part. PDFBox fills up what is missing and says so in its log at most.
 */
final class ImageWatch {

  private static final int MAX_LOSSES = 20;

  private final long maxPixels;
  private final Map<COSBase, Boolean> checked = new IdentityHashMap<>();
  private final List<Damage> losses = new ArrayList<>();
  private int painted;

  ImageWatch(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  /** Images that were painted, at least in part. */
  int painted() {
    return painted;
  }

  List<Damage> losses() {
    return Collections.unmodifiableList(losses);
  }

  /** Whether an image may be handed to the renderer. An image is looked at once a page. */
  boolean admits(PDImage image) {
    return checked.computeIfAbsent(image.getCOSObject(), key -> check(image));
  }

  /** Notes that the renderer gave up on an image. */
  void failed(PDImage image, Throwable cause) {
    if (Boolean.TRUE.equals(checked.put(image.getCOSObject(), false))) {
      painted--;
      ErrorCode code =
          cause instanceof OutOfMemoryError ? ErrorCode.TOO_LARGE : ErrorCode.IMAGE_UNDECODABLE;
      lose(code, image, "can't be decoded: " + cause.getMessage());
    }
  }

  /** Notes something else that was lost. */
  void lose(ErrorCode code, String message) {
    if (losses.size() < MAX_LOSSES) {
      losses.add(new Damage(code, message));
    }
  }

  private boolean check(PDImage image) {
    long pixels = (long) image.getWidth() * image.getHeight();
    if (image.getWidth() <= 0 || image.getHeight() <= 0) {
      lose(ErrorCode.IMAGE_UNDECODABLE, image, "declares no size");
      return false;
    }
    if (pixels > maxPixels) {
      lose(ErrorCode.TOO_LARGE, image, "is larger than limits.max-pixels, " + maxPixels);
      return false;
    }
    if (image.getCOSObject() instanceof COSStream stream) {
      try {
        return isComplete(image, new Encoding(stream));
      } catch (IOException | RuntimeException e) {
        lose(ErrorCode.IMAGE_UNDECODABLE, image, "can't be decoded: " + e.getMessage());
        return false;
      }
    }
    painted++;
    return true;
  }

  private boolean isComplete(PDImage image, Encoding encoding) throws IOException {
    switch (encoding.kind()) {
      case JPEG -> {
        if (!EncodedSize.jpegEnds(encoding.encoded())) {
          lose(ErrorCode.IMAGE_UNDECODABLE, image, "breaks off: its JPEG has no end");
        }
      }
      case BYTES -> {
        Counter counter = new Counter(expectedBytes(image));
        encoding.unpack(counter);
        if (counter.count == 0) {
          lose(ErrorCode.IMAGE_UNDECODABLE, image, "can't be decoded: its data are damaged");
          return false;
        }
        if (counter.count < counter.expected - counter.expected / image.getHeight()) {
          lose(
              ErrorCode.IMAGE_UNDECODABLE,
              image,
              "breaks off after %d of %d bytes".formatted(counter.count, counter.expected));
        }
      }
      case JPEG2000 -> Jpeg2000Codec.install();
      case FAX, JBIG2 -> {
        // Their decoders are asked when the image is painted.
      }
    }
    painted++;
    return true;
  }

  private static long expectedBytes(PDImage image) throws IOException {
    long bits = image.isStencil() ? 1 : image.getBitsPerComponent();
    long components = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
    return (image.getWidth() * bits * components + 7) / 8 * image.getHeight();
  }

  private void lose(ErrorCode code, PDImage image, String what) {
    lose(
        code, "An image of %d x %d pixels %s".formatted(image.getWidth(), image.getHeight(), what));
  }

  /** Counts the bytes of an image and ends the unpacking when all are there. */
  private static final class Counter extends OutputStream {
    private final long expected;
    private long count;

    Counter(long expected) {
      this.expected = expected;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count += length;
      if (count >= expected) {
        throw new Encoding.Enough();
      }
    }
  }
}
