package dev.platen.image.tiff;

import static dev.platen.image.Openers.assertFails;
import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.failure.ErrorCode;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.image.Openers;
import dev.platen.model.Damage;
import dev.platen.model.PageInfo;
import dev.platen.raster.PixelProbe;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiffDocumentTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
  void pagesAreReadInAnyOrder(String name) throws IOException {
    ByteOrder order = "BIG_ENDIAN".equals(name) ? BIG_ENDIAN : LITTLE_ENDIAN;
    TiffFile file = new TiffFile(order).grey(20, 30, 7, 10).grey(31, 9, 9, 200).grey(5, 5, 1, 90);
    try (OpenDocument document = open(file)) {
      assertThat(document.info().pages())
          .extracting(PageInfo::size)
          .containsExactly(new Size(20, 30), new Size(31, 9), new Size(5, 5));
      assertGrey(document, 3, 90);
      assertGrey(document, 1, 10);
      assertGrey(document, 2, 200);
    }
  }

  @Test
  void whiteIsZeroIsTurnedRound() throws IOException {
    try (OpenDocument document = open(one().tag(Tags.PHOTOMETRIC, 0))) {
      assertGrey(document, 1, 255 - 40);
    }
  }

  @Test
  void bilevelBecomesBlackAndWhite() throws IOException {
    Map<Integer, Integer> tags = Map.of(256, 10, 257, 1, 258, 1, 259, 1, 262, 0, 277, 1);
    TiffFile file = new TiffFile(BIG_ENDIAN).page(tags, new byte[] {(byte) 0xf0, 0});
    try (OpenDocument document = open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.image().channels()).isEqualTo(1);
      assertThat(PixelProbe.value(page.image(), 3, 0)).isZero();
      assertThat(PixelProbe.value(page.image(), 4, 0)).isEqualTo(255);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, NONE", "3, HALF", "6, CLOCKWISE_90", "8, CLOCKWISE_270", "99, NONE"})
  void orientationIsReportedAndNotApplied(int value, Rotation rotation) throws IOException {
    try (OpenDocument document = open(one().tag(274, value));
        OpenPage page = document.page(1)) {
      assertThat(page.fileRotation()).isEqualTo(rotation);
      assertThat(page.image().size()).isEqualTo(new Size(20, 30));
    }
  }

  @Test
  void resolutionHasAUnit() throws IOException {
    assertThat(dpi(one().tag(282, 300).tag(283, 300))).isEqualTo(Dpi.of(300));
    assertThat(dpi(one().tag(282, 100).tag(283, 100).tag(296, 3))).isEqualTo(new Dpi(254, 254));
    assertThat(dpi(one().tag(282, 300).tag(296, 1))).isNull();
    assertThat(dpi(one().tag(282, 1_000_000).tag(283, 1))).isNull();
  }

  @Test
  void cycleOfDirectoriesEndsTheDocument() throws IOException {
    TiffFile file = new TiffFile(LITTLE_ENDIAN).grey(4, 4, 4, 1).grey(5, 5, 5, 2).cyclic();
    try (OpenDocument document = open(file)) {
      assertThat(document.info().pageCount()).isEqualTo(2);
      assertGrey(document, 2, 2);
    }
  }

  @Test
  void pagesAreLimited() throws IOException {
    TiffFile file = new TiffFile(LITTLE_ENDIAN);
    for (int i = 0; i < 3000; i++) {
      file.grey(1, 1, 1, 0);
    }
    Path path = write(file.bytes());
    assertFails(ErrorCode.TOO_LARGE, () -> Openers.limited(100, 2999).open(path))
        .hasMessageContaining("limits.max-pages = 2999");
    try (OpenDocument document = Openers.limited(100, 3000).open(path)) {
      assertGrey(document, 3000, 0);
    }
  }

  @Test
  void brokenDirectoryCostsOnlyItsPage() throws IOException {
    TiffFile file =
        new TiffFile(LITTLE_ENDIAN).grey(4, 4, 4, 1).grey(5, 5, 5, 2).tag(257, 0).grey(6, 6, 6, 3);
    try (OpenDocument document = open(file)) {
      assertThat(document.info().pages().get(1)).isEqualTo(PageInfo.UNKNOWN);
      assertGrey(document, 1, 1);
      assertGrey(document, 3, 3);
      assertFails(ErrorCode.CORRUPT, () -> document.page(2)).hasMessageContaining("5 x 0");
    }
  }

  @Test
  void thumbnailsAreNoPages() throws IOException {
    TiffFile file = new TiffFile(LITTLE_ENDIAN).grey(8, 8, 8, 1).grey(2, 2, 2, 2).tag(254, 1);
    try (OpenDocument document = open(file)) {
      assertThat(document.info().pageCount()).isEqualTo(1);
    }
  }

  @Test
  void declaredPixelsAreLimited() throws IOException {
    Map<Integer, Integer> tags = Map.of(256, 60_000, 257, 60_000, 258, 8, 259, 5, 262, 1, 277, 1);
    Path path = write(new TiffFile(LITTLE_ENDIAN).page(tags, new byte[2000]).bytes());
    try (OpenDocument document = Openers.standard().open(path)) {
      assertThat(document.info().pages().get(0).size()).isEqualTo(new Size(60_000, 60_000));
      assertFails(ErrorCode.TOO_LARGE, () -> document.page(1))
          .hasMessageContaining("60000 x 60000")
          .hasMessageContaining("limits.max-pixels");
    }
  }

  @Test
  void absurdTilesAreRefused() throws IOException {
    TiffFile file = one().tag(Tags.TILE_OFFSETS, 8).tag(Tags.TILE_WIDTH, 1L << 30);
    try (OpenDocument document = open(file)) {
      assertFails(ErrorCode.CORRUPT, () -> document.page(1)).hasMessageContaining("1073741824");
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 8000", "8000, 10", "1, 1"})
  void oddShapesAreHonestPages(int width, int height) throws IOException {
    try (OpenDocument document = open(new TiffFile(BIG_ENDIAN).grey(width, height, height, 77))) {
      assertGrey(document, 1, 77);
    }
  }

  @Test
  void missingStripsLeaveTheRestReadable() throws IOException {
    // Directory first, as after truncation of a file whose strips stand behind it.
    TiffFile file = one().tag(Tags.STRIP_OFFSETS, 8, 8 + 140, 900_000, 900_140, 900_280);
    try (OpenDocument document = open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.damage()).extracting(Damage::code).containsExactly(ErrorCode.TRUNCATED);
      assertThat(page.damage().get(0).message()).startsWith("16 of 30 rows are lost");
      assertThat(PixelProbe.value(page.image(), 19, 13)).isEqualTo(40);
      assertThat(PixelProbe.value(page.image(), 0, 14)).isEqualTo(255);
    }
  }

  @Test
  void cutStripGivesItsFirstRows() throws IOException {
    TiffFile file = new TiffFile(LITTLE_ENDIAN).grey(50, 40, 40, 40);
    byte[] bytes = file.bytes();
    // The strip moves behind the directory and loses its second half.
    byte[] cut = Arrays.copyOf(bytes, bytes.length + 1000);
    Arrays.fill(cut, bytes.length, cut.length, (byte) 40);
    TiffFile moved = new TiffFile(LITTLE_ENDIAN).grey(50, 40, 40, 40);
    moved.tag(Tags.STRIP_OFFSETS, bytes.length).tag(Tags.STRIP_BYTE_COUNTS, 2000);
    System.arraycopy(moved.bytes(), 0, cut, 0, bytes.length);
    try (OpenDocument document = Openers.standard().open(write(cut));
        OpenPage page = document.page(1)) {
      assertThat(page.damage()).extracting(Damage::code).containsExactly(ErrorCode.TRUNCATED);
      assertThat(PixelProbe.value(page.image(), 0, 19)).isEqualTo(40);
      assertThat(PixelProbe.value(page.image(), 0, 20)).isEqualTo(255);
    }
  }

  @Test
  void pageWithoutAnyStripIsTruncated() throws IOException {
    try (OpenDocument document =
        open(new TiffFile(LITTLE_ENDIAN).grey(4, 4, 4, 1).tag(Tags.STRIP_OFFSETS, 1_000_000))) {
      assertFails(ErrorCode.TRUNCATED, () -> document.page(1));
    }
  }

  @Test
  void brokenCompressionIsCorrupt() throws IOException {
    try (OpenDocument document = open(one().tag(Tags.COMPRESSION, 8))) {
      assertFails(ErrorCode.CORRUPT, () -> document.page(1)).hasCauseInstanceOf(Exception.class);
    }
  }

  @Test
  void headerAloneIsTruncated() throws IOException {
    byte[] bytes = Arrays.copyOf(one().bytes(), 500);
    assertFails(ErrorCode.TRUNCATED, () -> Openers.standard().open(write(bytes)));
  }

  @Test
  void tagsOfAnotherTypeAreLeftOut() throws IOException {
    try (OpenDocument document = open(one().tag(269, 65).tag(285, 66))) {
      assertThat(document.info().title()).isNull();
      assertThat(document.info().metadata()).isEmpty();
      assertThat(document.info().pages().get(0).label()).isNull();
    }
  }

  private static TiffFile one() {
    return new TiffFile(LITTLE_ENDIAN).grey(20, 30, 7, 40);
  }

  private static void assertGrey(OpenDocument document, int number, int value) {
    try (OpenPage page = document.page(number)) {
      assertThat(page.damage()).isEmpty();
      Size size = page.image().size();
      assertThat(size).isEqualTo(page.info().size());
      for (int y : List.of(0, size.height() / 2, size.height() - 1)) {
        assertThat(PixelProbe.value(page.image(), size.width() - 1, y)).isEqualTo(value);
      }
    }
  }

  private Dpi dpi(TiffFile file) throws IOException {
    try (OpenDocument document = open(file)) {
      return document.info().pages().get(0).dpi();
    }
  }

  private OpenDocument open(TiffFile file) throws IOException {
    return Openers.standard().open(write(file.bytes()));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("page.bin"), bytes);
  }
}
