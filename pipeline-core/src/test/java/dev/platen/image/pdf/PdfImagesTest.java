package dev.platen.image.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.failure.ErrorCode;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.PageImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that hold images: which pixels they give, and what happens to those that are damaged. */
class PdfImagesTest {

  private static final Size SCAN = new Size(PdfWriter.WIDTH, PdfWriter.HEIGHT);

  @TempDir Path folder;

  /** Something done to a page with an image on it. */
  private interface Check {
    void on(OpenPage page) throws IOException;
  }

  private void page(Path file, Check check) throws IOException {
    try (OpenDocument document = Pdfs.open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.info()).isEqualTo(document.info().pages().get(0));
      assertThat(page.image().size()).isEqualTo(page.info().size());
      assertThat(page.fileRotation()).isEqualTo(Rotation.NONE);
      check.on(page);
    }
  }

  private ErrorCode failure(Path file) {
    try (OpenDocument document = Pdfs.open(file)) {
      assertThat(document.info().pages().get(0).size()).isNotNull();
      return Pdfs.failure(() -> document.page(1));
    }
  }

  private static void isTheScan(PageImage image) {
    assertThat(image.size()).isEqualTo(SCAN);
    assertThat(Pdfs.brightness(image, 40, 35)).isLessThan(100);
    assertThat(Pdfs.brightness(image, 5, 5)).isGreaterThan(240);
    assertThat(Pdfs.brightness(image, 90, 35)).isGreaterThan(240);
    assertThat(Pdfs.brightness(image, 260, 380)).isGreaterThan(240);
  }

  @ParameterizedTest
  @CsvSource({".jpg,false", ".jpg,true", ".jp2,false", ".jp2,true"})
  void encodedScanGivesItsOwnPixels(String extension, boolean colored) throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      Path file = pdf.image(pdf.encoded(extension, colored), 0, 0, 72, 96).save(folder);
      page(
          file,
          page -> {
            isTheScan(page.image());
            assertThat(page.image().channels()).isEqualTo(colored ? 3 : 1);
            assertThat(page.info().dpi().mean())
                .isCloseTo(300, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(page.damage()).isEmpty();
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_INT_RGB
      })
  void losslessScanGivesItsOwnPixels(int type) throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      page(
          pdf.image(pdf.lossless(type), 0, 0, 72, 96).save(folder),
          page -> isTheScan(page.image()));
    }
  }

  @Test
  void faxScanGivesItsOwnPixels() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      PDImageXObject fax =
          CCITTFactory.createFromImage(
              pdf.document(), PdfWriter.scan(BufferedImage.TYPE_BYTE_BINARY));
      page(pdf.image(fax, 0, 0, 72, 96).save(folder), page -> isTheScan(page.image()));
    }
  }

  @Test
  void jpeg2000OnADrawnPageIsDrawn() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(288, 288).text("Beside", 200, 200);
      Path file = pdf.image(pdf.encoded(".jp2", true), 0, 192, 72, 96).save(folder);
      page(
          file,
          page -> {
            assertThat(page.image().size()).isEqualTo(new Size(1200, 1200));
            assertThat(page.damage()).isEmpty();
            // Red ink: blue and green are dark there, red is not.
            double[] ink = dev.platen.raster.MatPageImage.mat(page.image()).get(35, 40);
            assertThat(ink[2]).isGreaterThan(200);
            assertThat(ink[0]).isLessThan(60);
            assertThat(page.textLayer().orElseThrow().pictures()).hasSize(1);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void scanIsTurnedAsThePageAsksFor(int degrees) throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96).rotated(degrees);
      Path file = pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), 0, 0, 72, 96).save(folder);
      page(
          file,
          page -> {
            PageImage image = page.image();
            assertThat(image.size()).isEqualTo(degrees == 180 ? SCAN : SCAN.transposed());
            // The middle of the mark, (40, 35) as stored.
            int x = degrees == 90 ? 400 - 35 : degrees == 180 ? 300 - 40 : 35;
            int y = degrees == 90 ? 40 : degrees == 180 ? 400 - 35 : 300 - 40;
            assertThat(Pdfs.brightness(image, x, y)).isLessThan(50);
            assertThat(Pdfs.brightness(image, image.size().width() - 1 - x, y)).isGreaterThan(240);
          });
    }
  }

  @Test
  void turnsOfPageAndImageAddUp() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(96, 72).rotated(90);
      // Laid on its side, and turned back by the page.
      pdf.content()
          .drawImage(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), new Matrix(0, 72, -96, 0, 96, 0));
      page(pdf.save(folder), page -> isTheScan(page.image()));
    }
  }

  @Test
  void mirroredScanIsShownMirrored() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      pdf.content()
          .drawImage(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), new Matrix(-72, 0, 0, 96, 72, 0));
      page(
          pdf.save(folder),
          page -> {
            assertThat(page.image().size()).isEqualTo(SCAN);
            assertThat(Pdfs.brightness(page.image(), 299 - 40, 35)).isLessThan(50);
            assertThat(Pdfs.brightness(page.image(), 40, 35)).isGreaterThan(240);
          });
    }
  }

  @Test
  void scanLargerThanThePageIsCropped() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(60, 84);
      Path file =
          pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), -6, -6, 72, 96).save(folder);
      page(
          file,
          page -> {
            assertThat(page.image().size()).isEqualTo(new Size(250, 350));
            assertThat(Pdfs.brightness(page.image(), 40 - 25, 35 - 25)).isLessThan(50);
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"73,300", "96,600"})
  void scanFillsThePageFromNinetyFivePercentOn(float height, int frameWidth) throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      // 72 x 72 points of a page of 73 are a scan at its own 300 dpi, of a page of 96 are not.
      pdf.page(72, height).rotated(0);
      PDImageXObject square =
          org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
              pdf.document(), new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY));
      Path file = pdf.image(square, 0, 0, 72, 72).save(folder);
      page(
          file,
          page -> assertThat(page.image().size().width()).isEqualTo(frameWidth == 300 ? 600 : 300));
    }
  }

  @Test
  void stripsAreDrawnAtTheirOwnResolution() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192);
      BufferedImage scan = PdfWriter.scan(BufferedImage.TYPE_BYTE_GRAY);
      for (int i = 0; i < 4; i++) {
        PDImageXObject strip =
            org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                pdf.document(), scan.getSubimage(0, 100 * i, 300, 100));
        pdf.image(strip, 0, 192 - 48 * (i + 1), 144, 48);
      }
      page(pdf.save(folder), page -> isTheScan(page.image()));
    }
  }

  @Test
  void visibleTextOverAScanIsKept() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192);
      pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), 0, 0, 144, 192);
      page(
          pdf.text("Stamp", 60, 20).save(folder),
          page -> {
            assertThat(page.image().size()).isEqualTo(new Size(600, 800));
            assertThat(page.textLayer().orElseThrow().visibleShare()).isEqualTo(1);
          });
    }
  }

  @Test
  void invisibleTextOverAScanLeavesItsPixels() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192);
      pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), 0, 0, 144, 192);
      page(
          pdf.text("hidden", 20, 100, RenderingMode.NEITHER).save(folder),
          page -> {
            isTheScan(page.image());
            assertThat(page.textLayer().orElseThrow().visibleShare()).isZero();
            assertThat(page.textLayer().orElseThrow().decodedShare()).isEqualTo(1);
          });
    }
  }

  @Test
  void textBelowAScanIsNotVisible() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192).text("below", 20, 100);
      pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), 0, 0, 144, 192);
      page(
          pdf.save(folder),
          page -> {
            isTheScan(page.image());
            assertThat(page.textLayer().orElseThrow().visibleShare()).isZero();
          });
    }
  }

  @Test
  void lettersAsClippingPathAreDrawn() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192);
      pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), 0, 0, 144, 192);
      pdf.content().saveGraphicsState();
      pdf.text("CLIP", 60, 20, RenderingMode.NEITHER_CLIP);
      BufferedImage black = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
      pdf.image(
          org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
              pdf.document(), black),
          0,
          0,
          144,
          192);
      pdf.content().restoreGraphicsState();
      page(
          pdf.save(folder),
          page -> assertThat(Pdfs.brightness(page.image(), 5, 5)).isGreaterThan(240));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DCTDecode", "JPXDecode", "FlateDecode", "JBIG2Decode", "CCITTFaxDecode"})
  void scanOfNoiseIsAFailure(String filter) throws IOException {
    byte[] noise = new byte[20_000];
    new java.util.Random(3).nextBytes(noise);
    int bits = filter.startsWith("J") && !filter.startsWith("JB") ? 8 : 1;
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      PDImageXObject image =
          pdf.stream(
              filter.startsWith("CCITT") ? new byte[20_000] : noise,
              COSName.getPDFName(filter),
              filter.equals("DCTDecode") ? 8 : bits,
              PDDeviceGray.INSTANCE);
      assertThat(failure(pdf.image(image, 0, 0, 72, 96).save(folder)))
          .isEqualTo(ErrorCode.IMAGE_UNDECODABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DCTDecode", "JPXDecode", "FlateDecode", "JBIG2Decode"})
  void damagedImageBesideTextIsDamage(String filter) throws IOException {
    byte[] noise = new byte[2_000];
    new java.util.Random(3).nextBytes(noise);
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192).text("Text that is left", 20, 20);
      PDImageXObject image =
          pdf.stream(
              noise,
              COSName.getPDFName(filter),
              filter.equals("JBIG2Decode") ? 1 : 8,
              PDDeviceGray.INSTANCE);
      page(
          pdf.image(image, 36, 60, 72, 96).save(folder),
          page -> {
            assertThat(page.damage()).isNotEmpty();
            assertThat(page.damage().get(0).code()).isEqualTo(ErrorCode.IMAGE_UNDECODABLE);
          });
    }
  }

  @Test
  void damagedImageAloneOnThePageIsAFailure() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 192);
      PDImageXObject image =
          pdf.stream(new byte[] {1, 2, 3}, COSName.JPX_DECODE, 8, PDDeviceGray.INSTANCE);
      assertThat(failure(pdf.image(image, 36, 60, 72, 96).save(folder)))
          .isEqualTo(ErrorCode.IMAGE_UNDECODABLE);
    }
  }

  @Test
  void scanThatBreaksOffIsDamage() throws IOException {
    byte[] half = new byte[PdfWriter.WIDTH * PdfWriter.HEIGHT / 2];
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      PDImageXObject image = pdf.stream(half, null, 8, PDDeviceGray.INSTANCE);
      page(
          pdf.image(image, 0, 0, 72, 96).save(folder),
          page -> {
            assertThat(page.damage())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("row 200"));
            assertThat(Pdfs.brightness(page.image(), 100, 199)).isZero();
            assertThat(Pdfs.brightness(page.image(), 100, 201)).isEqualTo(255);
          });
    }
  }

  @Test
  void jpegThatBreaksOffIsDamage() throws IOException {
    byte[] whole = PdfWriter.encodedScan(".jpg", false);
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      PDImageXObject image =
          pdf.stream(
              Arrays.copyOf(whole, whole.length * 2 / 3),
              COSName.DCT_DECODE,
              8,
              PDDeviceGray.INSTANCE);
      page(
          pdf.image(image, 0, 0, 72, 96).save(folder),
          page ->
              assertThat(page.damage())
                  .extracting(d -> d.code())
                  .containsExactly(ErrorCode.IMAGE_UNDECODABLE));
    }
  }

  @Test
  void missingImageIsAFailure() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      pdf.image(pdf.lossless(BufferedImage.TYPE_BYTE_GRAY), 0, 0, 72, 96);
      pdf.page().getResources().getCOSObject().removeItem(COSName.XOBJECT);
      assertThat(failure(pdf.save(folder))).isEqualTo(ErrorCode.IMAGE_UNDECODABLE);
    }
  }

  @Test
  void sizesAreCheckedBeforeAnythingIsAllocated() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      PDImageXObject image = pdf.stream(new byte[100], null, 8, PDDeviceGray.INSTANCE);
      image.setWidth(60_000);
      image.setHeight(60_000);
      assertThat(failure(pdf.image(image, 0, 0, 72, 96).save(folder)))
          .isEqualTo(ErrorCode.TOO_LARGE);
    }
    byte[] jpeg = PdfWriter.encodedScan(".jpg", false);
    int frame = indexOfFrame(jpeg);
    Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xEA);
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(72, 96);
      PDImageXObject image = pdf.stream(jpeg, COSName.DCT_DECODE, 8, PDDeviceGray.INSTANCE);
      assertThat(failure(pdf.image(image, 0, 0, 72, 96).save(folder)))
          .isEqualTo(ErrorCode.TOO_LARGE);
    }
  }

  private static int indexOfFrame(byte[] jpeg) {
    int at = 0;
    while (!((jpeg[at] & 255) == 0xFF && (jpeg[at + 1] & 255) == 0xC0)) {
      at++;
    }
    return at;
  }
}
