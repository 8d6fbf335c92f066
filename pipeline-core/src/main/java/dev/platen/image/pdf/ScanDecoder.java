package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.model.Damage;
import dev.platen.raster.PixelCanvas;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Decodes the one image that is a page, without a copy of it on the heap where that can be: JPEG
 * and JPEG 2000 go to OpenCV as they are, samples in grey, RGB or a colour table are unpacked row
 * by row. The rest (CMYK, Lab, separations) is converted by PDFBox.
 */
final class ScanDecoder {

  /** What PDFBox converts at once: about 12 bytes a pixel on the heap. Larger scans are halved. */
  private static final long MAX_CONVERTED = 20_000_000;

  /** A blank page in fax code takes a bit or two a row; this many bytes a row hold ink. */
  private static final int BLANK_FAX_BYTES_PER_ROW = 2;

  private final long maxPixels;
  private final List<Damage> damage;

  /**
   * @param maxPixels checked against what the codec's own header declares
   * @param damage where it is noted that a part of the image is missing
   */
  ScanDecoder(long maxPixels, List<Damage> damage) {
    this.maxPixels = maxPixels;
    this.damage = damage;
  }

  /**
   * Decodes an image to its declared size.
   *
   * @throws PipelineException with code image-undecodable or too-large
   */
  PixelCanvas decode(PlacedImage placed) {
    PixelCanvas canvas = null;
    try {
      canvas = pixels(placed);
      canvas.resize(new Size(placed.width(), placed.height()));
      return canvas;
    } catch (IOException | RuntimeException e) {
      if (canvas != null) {
        canvas.close();
      }
      if (e instanceof PipelineException failure) {
        throw failure;
      }
      throw undecodable(placed, e.getMessage(), e);
    }
  }

  private PixelCanvas pixels(PlacedImage placed) throws IOException {
    PDImage image = placed.image();
    if (image.isEmpty()) {
      throw undecodable(placed, "it has no bytes", null);
    }
    if (placed.inline() != null || !(placed.dictionary() instanceof COSStream stream)) {
      return converted(image);
    }
    Encoding encoding = new Encoding(stream);
    return switch (encoding.kind()) {
      case JPEG -> jpeg(placed, image, encoding);
      case JPEG2000 -> jpeg2000(placed, image, encoding);
      case FAX -> hasOddColumns(placed) ? converted(image) : samples(placed, image, encoding);
      case JBIG2, BYTES -> samples(placed, image, encoding);
    };
  }

  private PixelCanvas jpeg(PlacedImage placed, PDImage image, Encoding encoding)
      throws IOException {
    byte[] bytes = encoding.encoded();
    EncodedSize header =
        EncodedSize.ofJpeg(bytes)
            .orElseThrow(() -> undecodable(placed, "it has no JPEG frame header", null));
    checkSize(header);
    if (!EncodedSize.jpegEnds(bytes)) {
      damage.add(
          new Damage(
              ErrorCode.IMAGE_UNDECODABLE, describe(placed) + " breaks off: its JPEG has no end"));
    }
    PDColorSpace space = image.getColorSpace();
    boolean plain =
        (header.components() == 1 && Palette.isGray(space))
            || (header.components() == 3 && Palette.isRgb(space));
    if (plain && !Palette.hasDecode(image) && !overridesTransform(placed.dictionary())) {
      Optional<PixelCanvas> decoded = PixelCanvas.decode(bytes);
      if (decoded.isPresent()) {
        return decoded.get();
      }
    }
    return converted(image);
  }

  private PixelCanvas jpeg2000(PlacedImage placed, PDImage image, Encoding encoding)
      throws IOException {
    byte[] bytes = encoding.encoded();
    EncodedSize header =
        EncodedSize.ofJpeg2000(bytes)
            .orElseThrow(() -> undecodable(placed, "it has no JPEG 2000 size marker", null));
    checkSize(header);
    boolean ownSpace = placed.dictionary().containsKey(COSName.COLORSPACE);
    PDColorSpace space = ownSpace ? image.getColorSpace() : null;
    boolean plain =
        (!ownSpace && header.components() <= 3)
            || (header.components() == 1 && Palette.isGray(space))
            || (header.components() == 3 && Palette.isRgb(space));
    if (!plain) {
      Jpeg2000Codec.install();
      return converted(image);
    }
    return PixelCanvas.decode(bytes)
        .orElseThrow(() -> undecodable(placed, "its JPEG 2000 codestream is damaged", null));
  }

  private PixelCanvas samples(PlacedImage placed, PDImage image, Encoding encoding)
      throws IOException {
    Optional<Palette> palette = Palette.of(image);
    if (palette.isEmpty()) {
      return converted(image);
    }
    PixelCanvas canvas =
        PixelCanvas.white(new Size(placed.width(), placed.height()), palette.get().channels());
    try {
      SampleSink sink = new SampleSink(canvas, palette.get());
      IOException cause = null;
      try {
        encoding.unpack(sink);
      } catch (IOException e) {
        cause = e;
      }
      boolean blankFax =
          encoding.kind() == Encoding.Kind.FAX
              && !sink.inked()
              && encoding.packedLength() > 64 + (long) BLANK_FAX_BYTES_PER_ROW * placed.height();
      if (sink.rows() == 0 || blankFax) {
        throw undecodable(
            placed, cause == null ? "its data are damaged" : cause.getMessage(), cause);
      }
      if (sink.rows() < placed.height()) {
        damage.add(
            new Damage(
                ErrorCode.IMAGE_UNDECODABLE,
                "%s breaks off after row %d".formatted(describe(placed), sink.rows())));
      }
      return canvas;
    } catch (RuntimeException e) {
      canvas.close();
      throw e;
    }
  }

  /** PDFBox converts; an image too large for that is read with every second row and column. */
  private static PixelCanvas converted(PDImage image) throws IOException {
    int step = 1;
    while ((long) image.getWidth() * image.getHeight() / step / step > MAX_CONVERTED) {
      step *= 2;
    }
    BufferedImage picture = step == 1 ? image.getImage() : image.getImage(null, step);
    return BufferedPixels.canvas(picture);
  }

  private void checkSize(EncodedSize header) {
    if (header.pixels() > maxPixels) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The page's image has %d x %d pixels; limits.max-pixels is %d"
              .formatted(header.width(), header.height(), maxPixels));
    }
  }

  private static boolean hasOddColumns(PlacedImage placed) {
    COSDictionary parameters = parameters(placed.dictionary());
    return parameters != null && parameters.getInt(COSName.COLUMNS, 1728) != placed.width();
  }

  private static boolean overridesTransform(COSDictionary image) {
    COSDictionary parameters = parameters(image);
    return parameters != null
        && parameters.getDictionaryObject(COSName.getPDFName("ColorTransform"))
            instanceof COSNumber;
  }

  private static COSDictionary parameters(COSDictionary image) {
    COSBase base = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (base instanceof COSArray array && array.size() > 0) {
      base = array.getObject(array.size() - 1);
    }
    return base instanceof COSDictionary dictionary ? dictionary : null;
  }

  private static PipelineException undecodable(PlacedImage placed, String why, Throwable cause) {
    return new PipelineException(
        ErrorCode.IMAGE_UNDECODABLE,
        "%s can't be decoded: %s".formatted(describe(placed), why),
        cause);
  }

  private static String describe(PlacedImage placed) {
    return "The page's image of %d x %d pixels".formatted(placed.width(), placed.height());
  }
}
