package dev.platen.synthesize.file;

import dev.platen.synthesize.opencv.PixelOperations;
import dev.platen.synthesize.pdf.PdfPages;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Encodes scanned pages. */
public final class PageFiles {

  /** JPEG 2000 files take this part of the plain pixels, in thousandths. */
  private static final int JP2_RATIO = 60;

  private final int dpi;
  private final int quality;

  /**
   * @param dpi resolution that files state
   * @param quality of JPEG, 1 to 100
   */
  public PageFiles(int dpi, int quality) {
    this.dpi = dpi;
    this.quality = quality;
  }

  /** Depths of pixels. */
  public enum Depth {
    COLOR,
    GREY,
    BILEVEL
  }

  /**
   * The pages as one file. Formats of one page take one only.
   *
   * @param id of the document, where the format wants one
   */
  public byte[] encode(Format format, List<BufferedImage> images, Depth depth, long id) {
    List<BufferedImage> pages =
        depth == Depth.COLOR ? images : images.stream().map(each -> as(depth, each)).toList();
    BufferedImage first = pages.get(0);
    boolean bilevel = depth == Depth.BILEVEL;
    try {
      return switch (format) {
        case PNG -> ImageFiles.png(first, dpi);
        case JPEG -> ImageFiles.jpeg(bilevel ? as(Depth.GREY, first) : first, dpi, quality);
        case TIFF ->
            bilevel ? ImageFiles.group4(pages, dpi) : ImageFiles.jpegInTiff(pages, dpi, quality);
        case JP2 -> PixelOperations.jpeg2000(images.get(0), JP2_RATIO);
        case PDF -> PdfPages.scans(pages, dpi, quality, id);
        case TEXT_PDF ->
            throw new IllegalArgumentException("Pictures of pages can't become text-pdf");
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Can't encode as " + format.id(), e);
    }
  }

  /** A mask as PNG. */
  public static byte[] mask(BufferedImage mask) {
    try {
      return ImageFiles.png(as(Depth.BILEVEL, mask), 72);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't encode a mask", e);
    }
  }

  private static BufferedImage as(Depth depth, BufferedImage image) {
    int type =
        switch (depth) {
          case COLOR -> BufferedImage.TYPE_3BYTE_BGR;
          case GREY -> BufferedImage.TYPE_BYTE_GRAY;
          case BILEVEL -> BufferedImage.TYPE_BYTE_BINARY;
        };
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
    if (depth == Depth.GREY && image.getRaster().getNumBands() == 3) {
      // Drawing would go through linear light and change levels; all bands are alike here.
      copy.getRaster()
          .setRect(
              image
                  .getRaster()
                  .createChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, new int[] {0}));
      return copy;
    }
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return copy;
  }
}
