package dev.platen.image.pdf;

import static dev.platen.image.pdf.Pdfs.isTheScan;
import static dev.platen.image.pdf.Pdfs.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Size;
import dev.platen.raster.MatPageImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that hold an image and text: what is drawn, and what of the text can be seen. */
class PdfTextBesideImagesTest {

  @TempDir Path folder;

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
            double[] ink = MatPageImage.mat(page.image()).get(35, 40);
            assertThat(ink[2]).isGreaterThan(200);
            assertThat(ink[0]).isLessThan(60);
            assertThat(page.textLayer().orElseThrow().pictures()).hasSize(1);
          });
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
      pdf.image(LosslessFactory.createFromImage(pdf.document(), black), 0, 0, 144, 192);
      pdf.content().restoreGraphicsState();
      page(
          pdf.save(folder),
          page -> assertThat(Pdfs.brightness(page.image(), 5, 5)).isGreaterThan(240));
    }
  }
}
