package dev.platen.image.pdf;

import static dev.platen.image.pdf.Pdfs.isTheScan;
import static dev.platen.image.pdf.Pdfs.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans as pages of a PDF: they give their own pixels, turned and cropped as the page asks for. */
class PdfScansTest {

  @TempDir Path folder;

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
            assertThat(page.info().dpi().mean()).isCloseTo(300, Offset.offset(1e-6));
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
            assertThat(image.size()).isEqualTo(degrees == 180 ? Pdfs.SCAN : Pdfs.SCAN.transposed());
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
            assertThat(page.image().size()).isEqualTo(Pdfs.SCAN);
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
          LosslessFactory.createFromImage(
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
            LosslessFactory.createFromImage(pdf.document(), scan.getSubimage(0, 100 * i, 300, 100));
        pdf.image(strip, 0, 192 - 48 * (i + 1), 144, 48);
      }
      page(pdf.save(folder), page -> isTheScan(page.image()));
    }
  }
}
