package dev.platen.image.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Writes the PDF files that the tests read: small, seen through, a page at a time. */
final class PdfWriter implements AutoCloseable {

  static final int WIDTH = 300;
  static final int HEIGHT = 400;

  private final PDDocument document = new PDDocument();
  private PDPage page;
  private PDPageContentStream content;

  /** A page of the given size in points. */
  PdfWriter page(float width, float height) throws IOException {
    finishPage();
    page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    return this;
  }

  PdfWriter rotated(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  PDPage page() {
    return page;
  }

  PDPageContentStream content() {
    return content;
  }

  PDDocument document() {
    return document;
  }

  PdfWriter image(PDImageXObject image, float x, float y, float width, float height)
      throws IOException {
    content.drawImage(image, x, y, width, height);
    return this;
  }

  PdfWriter text(String text, float x, float y) throws IOException {
    return text(text, x, y, RenderingMode.FILL);
  }

  PdfWriter text(String text, float x, float y, RenderingMode mode) throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    content.beginText();
    content.setRenderingMode(mode);
    content.setFont(font, 12);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
    return this;
  }

  /** A scan of {@link #WIDTH} x {@link #HEIGHT}: white, with a black mark at its top left. */
  static BufferedImage scan(int type) {
    BufferedImage scan = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = scan.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(10, 20, 60, 30);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    graphics.drawString("scanned words", 40, 200);
    graphics.dispose();
    return scan;
  }

  PDImageXObject lossless(int type) throws IOException {
    return LosslessFactory.createFromImage(document, scan(type));
  }

  /** The scan as JPEG (".jpg") or JPEG 2000 (".jp2"), grey or coloured. */
  PDImageXObject encoded(String extension, boolean colored) throws IOException {
    PDColorSpace space = colored ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE;
    return stream(
        encodedScan(extension, colored),
        extension.equals(".jpg") ? COSName.DCT_DECODE : COSName.JPX_DECODE,
        8,
        space);
  }

  /** An image of the size of the scan with these bytes. */
  PDImageXObject stream(byte[] bytes, COSName filter, int bits, PDColorSpace space)
      throws IOException {
    return new PDImageXObject(
        document, new ByteArrayInputStream(bytes), filter, WIDTH, HEIGHT, bits, space);
  }

  /** The scan, red where the stored picture is coloured, encoded by OpenCV. */
  static byte[] encodedScan(String extension, boolean colored) {
    dev.platen.natives.OpenCvLibrary.load();
    BufferedImage scan = scan(BufferedImage.TYPE_INT_RGB);
    Mat mat = new Mat(HEIGHT, WIDTH, colored ? CvType.CV_8UC3 : CvType.CV_8UC1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int gray = scan.getRGB(x, y) & 255;
        // Ink is red: blue and green go with the paper.
        mat.put(y, x, colored ? new double[] {gray, gray, 255} : new double[] {gray});
      }
    }
    MatOfByte bytes = new MatOfByte();
    Imgcodecs.imencode(extension, mat, bytes);
    byte[] encoded = bytes.toArray();
    bytes.release();
    mat.release();
    return encoded;
  }

  PdfWriter encrypted(String userPassword) throws IOException {
    finishPage();
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    document.protect(policy);
    return this;
  }

  private void finishPage() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  /** Writes the file and gives its path. */
  Path save(Path folder) throws IOException {
    finishPage();
    Path file = Files.createTempFile(folder, "made", ".pdf");
    // Objects in plain view, so that tests can cut and bend them.
    document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
