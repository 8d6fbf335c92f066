package dev.platen.image.pdf;

import static dev.platen.image.pdf.Pdfs.failure;
import static dev.platen.image.pdf.Pdfs.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.failure.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose image is damaged, missing or too large: never a blank page. */
class PdfDamagedImagesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"DCTDecode", "JPXDecode", "FlateDecode", "JBIG2Decode", "CCITTFaxDecode"})
  void scanOfNoiseIsAFailure(String filter) throws IOException {
    byte[] noise = new byte[20_000];
    new Random(3).nextBytes(noise);
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
    new Random(3).nextBytes(noise);
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
