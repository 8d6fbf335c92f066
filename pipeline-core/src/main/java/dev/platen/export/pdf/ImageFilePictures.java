package dev.platen.export.pdf;

import dev.platen.export.place.Original;
import dev.platen.export.view.PageView;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.image.OpenPage;
import dev.platen.model.MediaType;
import dev.platen.model.PageInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pages of image files. JPEG and JPEG 2000 go over byte by byte, fax TIFF strip by strip; where
 * that does not work, and for all other kinds, the pixels do, without loss.
 */
final class ImageFilePictures implements PagePictures {

  private static final Logger LOG = LogManager.getLogger(ImageFilePictures.class);

  /** Length in inches that a page without a resolution is given on its longer side: A4's. */
  private static final double UNKNOWN_SIDE = 11.7;

  /** Files whose bytes are taken over whole; larger ones would fill the heap. */
  private static final long MOST_BYTES = 256L << 20;

  private final Original original;
  private final MediaType type;

  ImageFilePictures(Original original, MediaType type) {
    this.original = original;
    this.type = type;
  }

  @Override
  public Picture of(PageView page, PDDocument target) throws IOException {
    List<PageInfo> pages = original.info().pages();
    if (page.pageNumber() > pages.size()) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The file has no page %d any more".formatted(page.pageNumber()));
    }
    Size size = page.size().orElseThrow();
    PDImageXObject image =
        passedOn(page.pageNumber(), target)
            .filter(same -> same.getWidth() == size.width() && same.getHeight() == size.height())
            .orElse(null);
    if (image == null) {
      try (OpenPage open = original.page(page.pageNumber())) {
        image = StoredPixels.lossless(target, open.image());
      }
    }
    Dpi dpi = pages.get(page.pageNumber() - 1).dpi();
    double guess = Math.max(size.width(), size.height()) / UNKNOWN_SIDE;
    double across = dpi == null ? guess : dpi.horizontal();
    double down = dpi == null ? guess : dpi.vertical();
    return new Picture(image, 72 * size.width() / across, 72 * size.height() / down);
  }

  private Optional<PDImageXObject> passedOn(int pageNumber, PDDocument target) {
    Path file = original.path();
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      PDImageXObject image =
          switch (type) {
            case JPEG -> jpeg(target, Files.readAllBytes(file));
            case JPEG2000 -> jpeg2000(target, Files.readAllBytes(file));
            case TIFF -> CCITTFactory.createFromFile(target, file.toFile(), pageNumber - 1);
            default -> null;
          };
      return Optional.ofNullable(image);
    } catch (IOException | RuntimeException e) {
      LOG.debug("The bytes of an image can't go into a PDF as they are: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Not with four colors: whether Adobe's inks are inverted is not told by all that write them. */
  private static PDImageXObject jpeg(PDDocument target, byte[] bytes) throws IOException {
    PDImageXObject image = JPEGFactory.createFromByteArray(target, bytes);
    return image.getColorSpace() instanceof PDDeviceCMYK ? null : image;
  }

  private static PDImageXObject jpeg2000(PDDocument target, byte[] bytes) throws IOException {
    int[] size = sizeInBoxes(bytes);
    if (size == null) {
      return null;
    }
    COSStream stream = target.getDocument().createCOSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(bytes);
    }
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem(COSName.FILTER, COSName.JPX_DECODE);
    stream.setInt(COSName.WIDTH, size[0]);
    stream.setInt(COSName.HEIGHT, size[1]);
    return new PDImageXObject(new PDStream(stream), null);
  }

  /** Width and height of a JP2 file's image header box; null for a bare codestream. */
  private static int[] sizeInBoxes(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    for (int at = 0; at + 24 <= Math.min(bytes.length, 4096); at++) {
      if (file.getInt(at) == 0x69686472) {
        return new int[] {file.getInt(at + 8), file.getInt(at + 4)};
      }
    }
    return null;
  }

  @Override
  public void close() {
    // The document's file is the caller's.
  }
}
