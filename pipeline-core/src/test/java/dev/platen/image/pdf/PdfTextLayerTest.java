package dev.platen.image.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.Line;
import dev.platen.model.TextLayer;
import dev.platen.model.Word;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTextLayerTest {

  @TempDir Path folder;

  private static TextLayer layer(Path file, int number) {
    try (OpenDocument document = Pdfs.open(file);
        OpenPage page = document.page(number)) {
      return page.textLayer().orElseThrow();
    }
  }

  private static String text(TextLayer layer) {
    return layer.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  @Test
  void wordsAndLinesHaveBoxesAroundTheirInk() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(288, 144).text("Hello big world", 24, 100).text("second line", 24, 80);
      TextLayer layer = layer(pdf.save(folder), 1);
      assertThat(text(layer)).isEqualTo("Hello big world\nsecond line");
      Line first = layer.lines().get(0);
      assertThat(first.words()).extracting(Word::text).containsExactly("Hello", "big", "world");
      assertThat(first.engine()).isEqualTo("layer");
      assertThat(first.script()).isEqualTo("Latn");
      // Baseline at 44 points from the top, 300 dpi; capital letters are .72 of 12 points high.
      Box hello = first.words().get(0).box();
      assertThat(hello.bottom()).isBetween(183.0, 185.0);
      assertThat(hello.height()).isBetween(34.0, 38.0);
      assertThat(hello.x()).isBetween(100.0, 106.0);
      assertThat(first.words().get(1).box().bottom()).isGreaterThan(190);
      assertThat(first.baseline().start().y()).isBetween(183.0, 184.0);
      assertThat(first.paragraph()).isEqualTo(layer.lines().get(1).paragraph());
      assertThat(first.words()).allSatisfy(word -> assertThat(word.polygon()).isEmpty());
    }
  }

  @Test
  void gapsSeparateWordsWithoutSpaces() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(288, 144);
      pdf.content().beginText();
      pdf.content().setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      pdf.content().newLineAtOffset(20, 100);
      pdf.content()
          .showTextWithPositioning(
              new Object[] {"ker", 40f, "ned", -280f, "words", -3500f, "cell"});
      pdf.content().endText();
      assertThat(text(layer(pdf.save(folder), 1))).isEqualTo("kerned words\ncell");
    }
  }

  @Test
  void boldnessByPaintingTwiceIsReadOnce() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(288, 144).text("Bill", 20, 100).text("Bill", 20.4f, 100);
      assertThat(text(layer(pdf.save(folder), 1))).isEqualTo("Bill");
    }
  }

  @Test
  void turnedTextHasPolygonsFromItsOwnTopLeft() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144);
      pdf.content().beginText();
      pdf.content().setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      pdf.content().setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 72, 20));
      pdf.content().showText("Upwards");
      pdf.content().endText();
      Word word = layer(pdf.save(folder), 1).lines().get(0).words().get(0);
      assertThat(word.box().height()).isGreaterThan(word.box().width());
      // Read from bottom to top, its top left corner is at the bottom left of the page.
      assertThat(word.polygon().get(0).y()).isGreaterThan(word.polygon().get(1).y());
      assertThat(word.polygon().get(0).x()).isLessThan(word.polygon().get(3).x());
    }
  }

  @Test
  void textOffThePageIsCountedAsHiddenAndLeftOut() throws IOException {
    try (PdfWriter pdf = new PdfWriter()) {
      pdf.page(144, 144).text("seen", 20, 100).text("away", 20, 400);
      TextLayer layer = layer(pdf.save(folder), 1);
      assertThat(text(layer)).isEqualTo("seen");
      assertThat(layer.visibleShare()).isEqualTo(0.5);
    }
  }

  @Test
  void ligaturesAreTakenApartAndRawTextIsKept() {
    assertThat(Letters.normalized("e\uFB03cient")).isEqualTo("efficient");
    assertThat(Letters.normalized("cafe\u0301")).isEqualTo("caf\u00E9");
    assertThat(Letters.normalized("\u00BD \uFF21")).isEqualTo("\u00BD \uFF21");
  }

  @Test
  void codePointsThatMeanNothingAreNotDecoded() {
    assertThat(List.of("a", "\u4E2D", "\u20AC")).allMatch(Letters::isDecoded);
    assertThat(List.of("\uFFFD", "\uE000", "\u0001", "", "\uDBFF\uDFFD"))
        .noneMatch(Letters::isDecoded);
    assertThat(Letters.isDecoded(null)).isFalse();
  }

  @Test
  void hanCharactersMakeRunsThatEndWithTheirClause() {
    assertThat(Letters.isUnspaced("\u4E2D")).isTrue();
    assertThat(Letters.isUnspaced("\u3002")).isTrue();
    assertThat(Letters.isUnspaced("a")).isFalse();
    assertThat(Letters.endsClause("\u4E2D\u3002")).isTrue();
    assertThat(Letters.endsClause("\u300A")).isFalse();
    assertThat(Letters.script("12 \u4E2D")).isEqualTo("Hani");
  }

  @Test
  void rotatedPagesGiveUprightWords() {
    Path file =
        SharedData.require("pdfbox/pdfbox/src/test/resources/input/PDFBOX-2984-rotations.pdf");
    for (int page = 1; page <= 6; page++) {
      TextLayer layer = layer(file, page);
      assertThat(layer.lines().get(0).text()).startsWith("Apache PDFBox");
      assertThat(layer.lines().get(0).polygon()).isEmpty();
    }
  }

  @Test
  void fontsWithoutMapsDoNotDecode() {
    Path file = SharedData.require("ocrmypdf/tests/resources/truetype_font_nomapping.pdf");
    assertThat(layer(file, 1).decodedShare()).isZero();
  }

  @Test
  void ligaturesOfARealPageAreRead() {
    Path file =
        SharedData.require(
            "pdfbox/pdfbox/src/test/resources/input/PDFBOX-3044-010197-p5-ligatures.pdf");
    TextLayer layer = layer(file, 1);
    assertThat(text(layer)).contains("first five years").doesNotContain("\uFB01");
    assertThat(layer.visibleShare()).isEqualTo(1);
  }
}
