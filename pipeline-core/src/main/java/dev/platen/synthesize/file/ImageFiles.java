package dev.platen.synthesize.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes page images with their resolution, by the JDK's own writers. */
final class ImageFiles {

  private static final String STANDARD = "javax_imageio_1.0";
  private static final String JPEG = "javax_imageio_jpeg_image_1.0";
  private static final String PNG = "javax_imageio_png_1.0";
  private static final double MILLIMETRES_PER_INCH = 25.4;

  private ImageFiles() {}

  static byte[] png(BufferedImage image, int dpi) throws IOException {
    return write("png", null, 0, List.of(image), dpi);
  }

  /**
   * A JPEG file.
   *
   * @param quality 1 to 100
   */
  static byte[] jpeg(BufferedImage image, int dpi, int quality) throws IOException {
    return write("jpeg", "JPEG", quality, List.of(image), dpi);
  }

  /** Bilevel pages with CCITT Group 4 compression. */
  static byte[] group4(List<BufferedImage> images, int dpi) throws IOException {
    return write("tiff", "CCITT T.6", 0, images, dpi);
  }

  /** Pages of any depth with JPEG compression. */
  static byte[] jpegInTiff(List<BufferedImage> images, int dpi, int quality) throws IOException {
    return write("tiff", "JPEG", quality, images, dpi);
  }

  private static byte[] write(
      String format, String compression, int quality, List<BufferedImage> images, int dpi)
      throws IOException {
    ImageWriter writer = writer(format);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam parameters = parameters(writer, compression, quality);
      if (images.size() == 1) {
        writer.write(null, page(writer, images.get(0), parameters, dpi), parameters);
      } else {
        writer.prepareWriteSequence(null);
        for (BufferedImage image : images) {
          writer.writeToSequence(page(writer, image, parameters, dpi), parameters);
        }
        writer.endWriteSequence();
      }
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Whatever else is on the class path: plug-ins differ in what they write. */
  private static ImageWriter writer(String format) {
    for (Iterator<ImageWriter> each = ImageIO.getImageWritersByFormatName(format);
        each.hasNext(); ) {
      ImageWriter writer = each.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
        return writer;
      }
    }
    throw new IllegalStateException("This Java has no writer for " + format);
  }

  private static ImageWriteParam parameters(ImageWriter writer, String compression, int quality) {
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (compression != null) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType(compression);
      if (compression.equals("JPEG")) {
        parameters.setCompressionQuality(quality / 100f);
      }
    }
    return parameters;
  }

  private static IIOImage page(
      ImageWriter writer, BufferedImage image, ImageWriteParam parameters, int dpi)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), parameters);
    if (JPEG.equals(metadata.getNativeMetadataFormatName())) {
      setJfifDensity(metadata, dpi);
    } else if (PNG.equals(metadata.getNativeMetadataFormatName())) {
      setPixelsPerMetre(metadata, dpi);
    } else {
      setPixelSize(metadata, dpi);
    }
    return new IIOImage(image, null, metadata);
  }

  private static void setPixelSize(IIOMetadata metadata, int dpi) throws IOException {
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      IIOMetadataNode size = new IIOMetadataNode(name);
      size.setAttribute("value", Double.toString(MILLIMETRES_PER_INCH / dpi));
      dimension.appendChild(size);
    }
    IIOMetadataNode root = new IIOMetadataNode(STANDARD);
    root.appendChild(dimension);
    metadata.mergeTree(STANDARD, root);
  }

  /** The JDK turns the standard pixel size of a PNG upside down, so its own format is used. */
  private static void setPixelsPerMetre(IIOMetadata metadata, int dpi) throws IOException {
    String density = Long.toString(Math.round(dpi * 1000 / MILLIMETRES_PER_INCH));
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", density);
    physical.setAttribute("pixelsPerUnitYAxis", density);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(PNG);
    root.appendChild(physical);
    metadata.mergeTree(PNG, root);
  }

  private static void setJfifDensity(IIOMetadata metadata, int dpi) throws IOException {
    Node root = metadata.getAsTree(JPEG);
    NodeList headers = ((IIOMetadataNode) root).getElementsByTagName("app0JFIF");
    IIOMetadataNode jfif = (IIOMetadataNode) headers.item(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", Integer.toString(dpi));
    jfif.setAttribute("Ydensity", Integer.toString(dpi));
    metadata.setFromTree(JPEG, root);
  }
}
