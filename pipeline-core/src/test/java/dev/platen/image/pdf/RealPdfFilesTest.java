package dev.platen.image.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF files of many makers: what opens, how many pages it has, and what each page gives. */
class RealPdfFilesTest {

  private static final String RESOURCES = "ocrmypdf/tests/resources/";

  /** Pages that fail, with the reason; every other page of the sets opens. */
  private static final Map<String, ErrorCode> FAILING =
      Map.of(
          "invalid.pdf", ErrorCode.CORRUPT,
          "hugemono.pdf", ErrorCode.TOO_LARGE,
          "AES128ExposedMeta.pdf", ErrorCode.ENCRYPTED);

  @ParameterizedTest
  @ValueSource(strings = {"ocrmypdf", "pdfbox", "format_corpus", "invoice2data"})
  @Timeout(240)
  void everyPageOpensOrFailsHonestly(String set) throws IOException {
    Map<String, ErrorCode> failures = new TreeMap<>();
    for (JsonObject truth : truths(set)) {
      Path file = SharedData.require(truth.get("input").getAsString());
      String name = file.getFileName().toString();
      try (OpenDocument document = Pdfs.open(file)) {
        DocumentInfo info = document.info();
        if (truth.has("reference") && truth.getAsJsonObject("reference").has("pages")) {
          assertThat(info.pageCount())
              .as(name)
              .isEqualTo(truth.getAsJsonObject("reference").get("pages").getAsInt());
        }
        for (int number = 1; number <= info.pageCount(); number++) {
          check(document, info, number, name);
        }
      } catch (PipelineException e) {
        failures.put(name, e.code());
      }
    }
    assertThat(FAILING).containsAllEntriesOf(failures);
  }

  private static void check(OpenDocument document, DocumentInfo info, int number, String name) {
    try (OpenPage page = document.page(number)) {
      Size size = page.image().size();
      assertThat(info.pages().get(number - 1)).as(name).isEqualTo(page.info());
      assertThat(page.info().size()).as(name).isEqualTo(size);
      assertThat(page.damage()).as(name).isEmpty();
      page.textLayer()
          .ifPresent(
              layer -> {
                for (Line line : layer.lines()) {
                  for (Word word : line.words()) {
                    assertThat(word.box().clippedTo(size)).as(name).isEqualTo(word.box());
                    assertThat(word.box().area()).as(name).isPositive();
                  }
                }
              });
    }
  }

  private static List<JsonObject> truths(String set) throws IOException {
    try (Stream<Path> files = Files.list(SharedData.require("truth/" + set))) {
      return files
          .sorted()
          .map(RealPdfFilesTest::parse)
          .filter(truth -> truth.get("input").getAsString().endsWith(".pdf"))
          .toList();
    }
  }

  private static JsonObject parse(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-cn", "zh-tw"})
  void scannedManualsGiveTheirOwnPixels(String language) {
    Path file = SharedData.require("archive/dev/manuals/debian-reference-" + language + ".pdf");
    try (OpenDocument document = Pdfs.open(file)) {
      assertThat(document.info().pageCount()).isEqualTo(5);
      assertThat(document.info().pages())
          .allSatisfy(page -> assertThat(page.size()).isEqualTo(new Size(1654, 2339)));
      check(document, document.info(), 5, language);
    }
  }

  @Test
  void inboxOfTheArchive() {
    assertThat(Pdfs.failure(() -> Pdfs.open(SharedData.require("archive/dev/inbox/encrypted.pdf"))))
        .isEqualTo(ErrorCode.ENCRYPTED);
    try (OpenDocument document = Pdfs.open(SharedData.require("archive/dev/inbox/truncated.pdf"))) {
      int last = document.info().pageCount();
      try (OpenPage page = document.page(last)) {
        assertThat(page.damage()).extracting(d -> d.code()).containsExactly(ErrorCode.TRUNCATED);
      }
    }
  }

  @Test
  void faxOfTwentyFourHundredDpiKeepsItsPixels() {
    assertThat(frame("2400dpi.pdf")).isEqualTo(new Size(4000, 2864));
  }

  @Test
  void oddPixelsKeepTheirAspect() {
    assertThat(frame("aspect.pdf")).isEqualTo(new Size(1000, 400));
  }

  @Test
  void posterWithLargeUnitsIsDrawnSmaller() {
    assertThat(frame("poster.pdf").pixels()).isBetween(60_000_000L, 70_000_000L);
  }

  private static Size frame(String name) {
    try (OpenDocument document = Pdfs.open(SharedData.require(RESOURCES + name))) {
      return document.info().pages().get(0).size();
    }
  }

  @Test
  void tablesOfTheCompetitionHaveTheirWords() {
    String folder =
        "tabula/src/test/resources/technology/tabula/icdar2013-dataset/competition-dataset-eu/";
    try (OpenDocument document = Pdfs.open(SharedData.require(folder + "eu-002.pdf"));
        OpenPage page = document.page(1)) {
      check(document, document.info(), 1, "eu-002.pdf");
      assertThat(page.textLayer().orElseThrow().lines())
          .extracting(Line::text)
          .contains("Table 3 - European ABCP issuance", "166.7", "Chart 5");
    }
  }
}
