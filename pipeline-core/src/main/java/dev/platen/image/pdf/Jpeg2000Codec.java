package dev.platen.image.pdf;

import dev.platen.raster.PixelCanvas;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/**
 * Lets PDFBox decode JPEG 2000 through OpenCV's OpenJPEG: PDFBox asks ImageIO for a reader of the
 * format "JPEG2000". Samples come out in 8 bits, grey or red, green, blue.
 */
final class Jpeg2000Codec extends ImageReaderSpi {

  private static final class Installed {
    static final boolean DONE = register();

    private static boolean register() {
      IIORegistry.getDefaultInstance().registerServiceProvider(new Jpeg2000Codec());
      return true;
    }
  }

  private Jpeg2000Codec() {
    super(
        "Platen",
        "1",
        new String[] {"JPEG2000"},
        null,
        null,
        Reader.class.getName(),
        new Class<?>[] {ImageInputStream.class},
        null,
        false,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  /** Makes the codec known to ImageIO, once a process. */
  static void install() {
    if (!Installed.DONE) {
      throw new IllegalStateException("The JPEG 2000 codec was not registered");
    }
  }

  /** Never asked by content: other readers may know better what to do with a file. */
  @Override
  public boolean canDecodeInput(Object source) {
    return false;
  }

  @Override
  public ImageReader createReaderInstance(Object extension) {
    return new Reader(this);
  }

  @Override
  public String getDescription(Locale locale) {
    return "JPEG 2000 inside PDF, by OpenCV";
  }

  private static final class Reader extends ImageReader {

    /** An image that is to be drawn lies on the heap three times. */
    private static final long MAX_PIXELS = 40_000_000;

    private byte[] encoded;

    Reader(ImageReaderSpi provider) {
      super(provider);
    }

    @Override
    public int getNumImages(boolean allowSearch) {
      return 1;
    }

    @Override
    public int getWidth(int index) throws IOException {
      return (int) header().width();
    }

    @Override
    public int getHeight(int index) throws IOException {
      return (int) header().height();
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int index) throws IOException {
      int type =
          header().components() < 3 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
      return List.of(ImageTypeSpecifier.createFromBufferedImageType(type)).iterator();
    }

    @Override
    public IIOMetadata getStreamMetadata() {
      return null;
    }

    @Override
    public IIOMetadata getImageMetadata(int index) {
      return null;
    }

    @Override
    public BufferedImage read(int index, ImageReadParam param) throws IOException {
      EncodedSize header = header();
      if (header.pixels() > MAX_PIXELS) {
        throw new IOException(
            "A JPEG 2000 image of %d x %d pixels is too large to be drawn"
                .formatted(header.width(), header.height()));
      }
      try (PixelCanvas canvas =
          PixelCanvas.decode(encoded)
              .orElseThrow(() -> new IOException("The JPEG 2000 codestream is damaged"))) {
        Rectangle region = getSourceRegion(param, canvas.size().width(), canvas.size().height());
        int stepX = param == null ? 1 : param.getSourceXSubsampling();
        int stepY = param == null ? 1 : param.getSourceYSubsampling();
        return picture(canvas, region, stepX, stepY);
      }
    }

    private static BufferedImage picture(
        PixelCanvas canvas, Rectangle region, int stepX, int stepY) {
      int channels = canvas.channels();
      int width = (region.width + stepX - 1) / stepX;
      int height = (region.height + stepY - 1) / stepY;
      BufferedImage picture = blank(width, height, channels);
      byte[] from = new byte[canvas.size().width() * channels];
      byte[] to = new byte[width * channels];
      for (int y = 0; y < height; y++) {
        canvas.row(region.y + y * stepY, from);
        for (int x = 0; x < width; x++) {
          int at = (region.x + x * stepX) * channels;
          for (int c = 0; c < channels; c++) {
            to[x * channels + c] = from[at + channels - 1 - c];
          }
        }
        picture.getRaster().setDataElements(0, y, width, 1, to);
      }
      return picture;
    }

    /** PDFBox takes the bytes of the raster as they lie: red first, not blue. */
    private static BufferedImage blank(int width, int height, int channels) {
      if (channels == 1) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      }
      return ImageTypeSpecifier.createInterleaved(
              java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
              new int[] {0, 1, 2},
              java.awt.image.DataBuffer.TYPE_BYTE,
              false,
              false)
          .createBufferedImage(width, height);
    }

    private EncodedSize header() throws IOException {
      if (encoded == null) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        ImageInputStream in = (ImageInputStream) getInput();
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
          bytes.write(buffer, 0, n);
        }
        encoded = bytes.toByteArray();
      }
      return EncodedSize.ofJpeg2000(encoded)
          .orElseThrow(() -> new IOException("No JPEG 2000 size marker"));
    }
  }
}
