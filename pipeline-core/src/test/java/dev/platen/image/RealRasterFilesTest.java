package dev.platen.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real scans of all raster formats against what another reader made of them. */
class RealRasterFilesTest {

  private static final Set<String> EXTENSIONS = Set.of("tif", "tiff", "png", "jpg", "jp2");

  @ParameterizedTest
  @ValueSource(strings = {"twelvemonkeys", "leptonica", "ocrmypdf", "pdfbox"})
  void pageCountAndSizeAreThoseOfTheReference(String set) throws IOException {
    Path data = SharedData.require("");
    SoftAssertions softly = new SoftAssertions();
    for (JsonObject truth : truths(data, set)) {
      String input = truth.get("input").getAsString();
      JsonObject reference = truth.getAsJsonObject("reference");
      try (OpenDocument document = Openers.standard().open(data.resolve(input));
          OpenPage page = document.page(1)) {
        softly.assertThat(page.damage()).as(input).isEmpty();
        if (reference.get("opens").getAsBoolean()) {
          Size size =
              new Size(reference.get("width").getAsInt(), reference.get("height").getAsInt());
          softly.assertThat(page.info().size()).as(input).isEqualTo(size);
          softly.assertThat(document.info().pages().get(0).size()).as(input).isEqualTo(size);
          softly
              .assertThat(document.info().pageCount())
              .as(input)
              .isEqualTo(reference.get("pages").getAsInt());
        }
      } catch (PipelineException e) {
        softly.fail("%s: %s", input, e);
      }
    }
    softly.assertAll();
  }

  @Test
  void everyPageOfTheArchiveEndsAsExpected() throws IOException {
    Path data = SharedData.require("");
    Set<String> inputs = new TreeSet<>();
    SoftAssertions softly = new SoftAssertions();
    for (JsonObject truth : truths(data, "archive")) {
      String input = truth.get("input").getAsString();
      if (!inputs.add(input)) {
        continue;
      }
      String expected = truth.get("expect").getAsString();
      try (OpenDocument document = Openers.standard().open(data.resolve(input))) {
        softly.assertThat(expected).as(input).isNotEqualTo("failed");
        if (!"any".equals(expected)) {
          softly
              .assertThat(document.info().pageCount())
              .as(input)
              .isEqualTo(truth.get("pages").getAsInt());
        }
        try (OpenPage page = document.page(document.info().pageCount())) {
          softly.assertThat(page.damage().isEmpty()).as(input).isEqualTo(!"any".equals(expected));
        }
      } catch (PipelineException e) {
        softly.assertThat(expected).as(input + ": " + e).isIn("failed", "any");
      }
    }
    softly.assertAll();
    assertThat(inputs).hasSizeGreaterThan(20);
  }

  @Test
  void truncatedVolumeKeepsItsSoundPages() {
    Path file = SharedData.require("archive/dev/inbox/truncated_volume.tif");
    try (OpenDocument document = Openers.standard().open(file)) {
      int pages = document.info().pageCount();
      assertThat(pages).isEqualTo(24);
      try (OpenPage page = document.page(pages - 1)) {
        assertThat(page.damage()).isEmpty();
      }
      Openers.assertFails(ErrorCode.TRUNCATED, () -> document.page(pages));
    }
  }

  private static List<JsonObject> truths(Path data, String set) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("truth").resolve(set))) {
      return files
          .sorted()
          .map(RealRasterFilesTest::parse)
          .filter(truth -> isRaster(truth.get("input").getAsString()))
          .toList();
    }
  }

  private static boolean isRaster(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension);
  }

  private static JsonObject parse(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
