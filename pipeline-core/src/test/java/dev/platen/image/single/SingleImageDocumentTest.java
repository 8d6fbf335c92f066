package dev.platen.image.single;

import static dev.platen.image.Openers.assertFails;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.platen.failure.ErrorCode;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.image.Openers;
import dev.platen.model.Damage;
import dev.platen.model.MediaType;
import dev.platen.raster.PixelProbe;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleImageDocumentTest {

  private static final int RGB = BufferedImage.TYPE_INT_RGB;
  private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "PNG, 1, false, 3",
    "PNG, 1, true, 3",
    "PNG, 2, false, 3",
    "PNG, 10, false, 1",
    "PNG, 10, true, 1",
    "PNG, 11, false, 1",
    "PNG, 12, false, 1",
    "PNG, 13, false, 3",
    "JPEG, 1, false, 3",
    "JPEG, 1, true, 3",
    "JPEG, 10, false, 1",
    "BMP, 1, false, 3",
    "BMP, 10, false, 1",
    "BMP, 12, false, 1",
    "GIF, 1, false, 3",
    "GIF, 12, false, 1",
  })
  void pixelsAreThoseThatWereWritten(String format, int type, boolean progressive, int channels)
      throws IOException {
    BufferedImage picture = Encoded.picture(64, 48, type);
    try (OpenDocument document = open(Encoded.bytes(picture, format, progressive));
        OpenPage page = document.page(1)) {
      assertThat(document.info().mediaType()).isEqualTo(MediaType.valueOf(format));
      assertThat(document.info().pages().get(0).size()).isEqualTo(new Size(64, 48));
      assertThat(page.image().size()).isEqualTo(new Size(64, 48));
      assertThat(page.image().channels()).isEqualTo(channels);
      assertThat(page.damage()).isEmpty();
      assertThat(PixelProbe.value(page.image(), 4, 4)).isLessThan(4);
      assertThat(PixelProbe.value(page.image(), 60, 4)).isGreaterThan(251);
      if (channels == 3) {
        int red = PixelProbe.rgb(page.image(), 32, 44);
        assertThat(red >> 16).isGreaterThan(240);
        assertThat(red & 0xff).isLessThan(10);
      }
    }
  }

  @Test
  void transparencyGoesOverWhite() throws IOException {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 1, 0xff102030);
    image.setRGB(2, 2, 0x80000000);
    try (OpenDocument document = open(Encoded.bytes(image, "PNG"));
        OpenPage page = document.page(1)) {
      assertThat(PixelProbe.rgb(page.image(), 0, 0)).isEqualTo(0xffffff);
      assertThat(PixelProbe.rgb(page.image(), 1, 1)).isEqualTo(0x102030);
      assertThat(PixelProbe.value(page.image(), 2, 2)).isBetween(126, 128);
    }
  }

  static Stream<Arguments> portableMaps() {
    return Stream.of(
        arguments("P1 2 1 1 0\n", 0, 255),
        arguments("P2 2 1 15 3 15\n", 51, 255),
        arguments("P3 2 1 255 0 10 0 0 200 0\n", 10, 200),
        arguments("P4 8 1\n\u0080", 0, 255),
        arguments("P5 2 1 15\n\u0003\u000f", 51, 255),
        arguments("P5 2 1 1000\n\u0001\u00f4\u0003\u00e8", 128, 255),
        arguments("P6 2 1 255\n\u0001\u0002\u0003\u0004\u0005\u0006", 2, 5));
  }

  @ParameterizedTest
  @MethodSource("portableMaps")
  void portableMapsAreStretchedToEightBits(String file, int first, int second) throws IOException {
    try (OpenDocument document = open(file.getBytes(ISO_8859_1));
        OpenPage page = document.page(1)) {
      assertThat(PixelProbe.value(page.image(), 0, 0)).isEqualTo(first);
      assertThat(PixelProbe.value(page.image(), 1, 0)).isEqualTo(second);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, NONE", "2, NONE", "3, HALF", "4, HALF",
    "5, CLOCKWISE_90", "6, CLOCKWISE_90", "7, CLOCKWISE_270", "8, CLOCKWISE_270"
  })
  void exifOrientationIsReportedAndNotApplied(int orientation, Rotation rotation)
      throws IOException {
    byte[] jpeg = Encoded.bytes(Encoded.picture(64, 48, RGB), "JPEG");
    byte[] turned = Encoded.withSegment(jpeg, 0xe1, Encoded.exif(orientation));
    try (OpenDocument document = open(turned);
        OpenPage page = document.page(1)) {
      assertThat(page.fileRotation()).isEqualTo(rotation);
      assertThat(page.image().size()).isEqualTo(new Size(64, 48));
      assertThat(PixelProbe.value(page.image(), 4, 4)).isLessThan(8);
    }
  }

  @Test
  void resolutionAndTextOfPng() throws IOException {
    byte[] png = Encoded.bytes(Encoded.picture(8, 8, GREY), "PNG");
    byte[] density = ByteBuffer.allocate(9).putInt(11_811).putInt(11_811).put((byte) 1).array();
    png = Encoded.withChunk(png, "pHYs", density);
    png = Encoded.withChunk(png, "tEXt", "Title\0The Deed".getBytes(ISO_8859_1));
    png = Encoded.withChunk(png, "tEXt", "Author\0A\u0007 B".getBytes(ISO_8859_1));
    try (OpenDocument document = open(png)) {
      assertThat(document.info().pages().get(0).dpi()).isEqualTo(Dpi.of(300));
      assertThat(document.info().title()).isEqualTo("The Deed");
      assertThat(document.info().metadata()).isEqualTo(Map.of("author", "A  B"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 300, 300", "2, 100, 254", "0, 1, ", "1, 1, ", "1, 65535, "})
  void resolutionOfJpegHasAUnit(int unit, int density, Double dpi) throws IOException {
    byte[] jpeg = Encoded.bytes(Encoded.picture(8, 8, GREY), "JPEG");
    ByteBuffer.wrap(jpeg).put(13, (byte) unit).putShort(14, (short) density);
    ByteBuffer.wrap(jpeg).putShort(16, (short) density);
    try (OpenDocument document = open(jpeg)) {
      assertThat(document.info().pages().get(0).dpi()).isEqualTo(dpi == null ? null : Dpi.of(dpi));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PNG", "JPEG", "BMP", "GIF"})
  void truncatedImageGivesItsFirstRows(String format) throws IOException {
    byte[] bytes = Encoded.bytes(noise(300, 400), format);
    Path file = write(Arrays.copyOf(bytes, bytes.length * 3 / 4));
    try (OpenDocument document = Openers.standard().open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.damage()).extracting(Damage::code).containsExactly(ErrorCode.TRUNCATED);
      assertThat(page.image().size()).isEqualTo(new Size(300, 400));
    }
  }

  @ParameterizedTest
  @CsvSource({"PNG, 45", "JPEG, 300", "JPEG, 100", "GIF, 400"})
  void imageCutBeforeItsDataIsTruncated(String format, int length) throws IOException {
    byte[] bytes = Encoded.bytes(noise(300, 400), format);
    Path file = write(Arrays.copyOf(bytes, length));
    assertFails(
        ErrorCode.TRUNCATED,
        () -> {
          try (OpenDocument document = Openers.standard().open(file)) {
            document.page(1).close();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"PNG", "JPEG", "GIF", "BMP"})
  void declaredPixelsAreLimited(String format) throws IOException {
    byte[] bytes = Encoded.bytes(Encoded.picture(16, 16, GREY), format);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    switch (format) {
      case "PNG" -> buffer.putInt(16, 60_000).putInt(20, 60_000);
      case "BMP" -> buffer.putInt(18, 0x60ea0000).putInt(22, 0x60ea0000);
      case "GIF" -> {
        int frame = frameOfGif(bytes);
        buffer.putInt(frame + 5, 0x60ea60ea);
      }
      default -> {
        int frame = frameOfJpeg(bytes);
        buffer.putInt(frame + 5, 0xea60ea60);
      }
    }
    try (OpenDocument document = open(bytes)) {
      assertThat(document.info().pages().get(0).size()).isEqualTo(new Size(60_000, 60_000));
      assertFails(ErrorCode.TOO_LARGE, () -> document.page(1))
          .hasMessageContaining("60000 x 60000");
    }
  }

  @Test
  void twelveBitJpegIsRefused() throws IOException {
    byte[] jpeg = Encoded.bytes(Encoded.picture(16, 16, GREY), "JPEG");
    jpeg[frameOfJpeg(jpeg) + 4] = 12;
    try (OpenDocument document = open(jpeg)) {
      assertFails(ErrorCode.UNSUPPORTED_FORMAT, () -> document.page(1))
          .hasMessageContaining("12 bits");
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 8000", "8000, 10", "1, 1"})
  void oddShapesAreHonestPages(int width, int height) throws IOException {
    for (String format : new String[] {"PNG", "JPEG", "BMP", "GIF"}) {
      try (OpenDocument document =
              open(Encoded.bytes(Encoded.picture(width, height, GREY), format));
          OpenPage page = document.page(1)) {
        assertThat(page.image().size()).isEqualTo(new Size(width, height));
        assertThat(page.damage()).isEmpty();
      }
    }
  }

  @Test
  void wrongChecksumIsDamage() throws IOException {
    byte[] png = Encoded.bytes(noise(30, 40), "PNG");
    png[png.length - 13] ^= 1;
    try (OpenDocument document = open(png);
        OpenPage page = document.page(1)) {
      assertThat(page.damage()).extracting(Damage::code).containsExactly(ErrorCode.CORRUPT);
    }
  }

  @Test
  void namesNeedNotBeAscii() throws IOException {
    Path file = folder.resolve("Gebühr.png");
    Files.write(file, Encoded.bytes(Encoded.picture(16, 16, GREY), "PNG"));
    try (OpenDocument document = Openers.standard().open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.image().channels()).isEqualTo(1);
    }
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, GREY);
    int state = 1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        state = state * 1_103_515_245 + 12_345;
        image.getRaster().setSample(x, y, 0, state >>> 24);
      }
    }
    return image;
  }

  /** Where the marker of the frame header stands. */
  private static int frameOfJpeg(byte[] jpeg) {
    for (int i = 2; i < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
        return i;
      }
    }
    throw new IllegalStateException("No frame header");
  }

  private static int frameOfGif(byte[] gif) {
    int i = 13 + (3 << ((gif[10] & 7) + 1));
    while (gif[i] != 0x2c) {
      i++;
    }
    return i;
  }

  private OpenDocument open(byte[] bytes) throws IOException {
    return Openers.standard().open(write(bytes));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("page.bin"), bytes);
  }
}
