package dev.platen.ocr.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.TextLayer;
import dev.platen.model.Word;
import dev.platen.raster.PixelCanvas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayerJudgeTest {

  private static final Size PAGE = new Size(1000, 1400);
  private static final String ENGLISH = "reasonable";

  private final PixelCanvas canvas = PixelCanvas.white(PAGE, 1);
  private final List<Box> words = new ArrayList<>();

  /** Stripes as letters make them: three pixels of ink, three of paper, in lines of 14 in 20. */
  private void print(Box box) {
    byte[] row = new byte[PAGE.width()];
    for (int y = (int) box.y(); y < box.bottom(); y++) {
      canvas.row(y, row);
      for (int x = (int) box.x(); x < box.right(); x++) {
        row[x] = (byte) ((x - (int) box.x()) % 6 < 3 && (y - (int) box.y()) % 20 < 14 ? 0 : 255);
      }
      canvas.putRows(y, row);
    }
  }

  private static Box place(int index) {
    return new Box(100 + 200 * (index % 4), 100 + 40 * (index / 4), 120, 20);
  }

  private void printedWords(int count) {
    for (int i = 0; i < count; i++) {
      print(place(i));
      words.add(place(i));
    }
  }

  private Verdict judge(double visible, double decoded, String text, List<Box> pictures) {
    List<Line> lines = new ArrayList<>();
    for (Box box : words) {
      Word word = new Word(text, text, box, List.of(), 0.99, "layer", "Latn");
      lines.add(new Line(text, box, List.of(), null, 0.99, "layer", "Latn", 0, 0, List.of(word)));
    }
    TextLayer layer = new TextLayer(lines, visible, decoded, pictures);
    try (PageImage image = canvas.toPageImage(null)) {
      return new TextLayerJudge().judge(layer, image);
    }
  }

  private Verdict judge() {
    return judge(1, 1, ENGLISH, List.of());
  }

  @Test
  void printedLayerIsTrusted() {
    printedWords(40);
    Verdict verdict = judge();
    assertThat(verdict.trusted()).as(verdict.reason()).isTrue();
    assertThat(verdict.regions()).isEmpty();
  }

  @Test
  void layerWithoutWordsIsNot() {
    assertThat(judge().trusted()).isFalse();
  }

  @Test
  void hiddenLayerIsNot() {
    printedWords(40);
    assertThat(judge(TextLayerJudge.MIN_VISIBLE - 0.01, 1, ENGLISH, List.of()).reason())
        .contains("paints only 89 %");
  }

  @Test
  void layerWithAFewHiddenCharactersIs() {
    printedWords(40);
    assertThat(judge(TextLayerJudge.MIN_VISIBLE, 1, ENGLISH, List.of()).trusted()).isTrue();
  }

  @Test
  void layerThatDoesNotDecodeIsNot() {
    printedWords(40);
    assertThat(judge(1, TextLayerJudge.MIN_DECODED - 0.01, ENGLISH, List.of()).trusted()).isFalse();
  }

  @Test
  void layerWithAFewStrangeSymbolsIs() {
    printedWords(40);
    assertThat(judge(1, TextLayerJudge.MIN_DECODED, ENGLISH, List.of()).trusted()).isTrue();
  }

  @Test
  void lettersThatNoLanguagePutsTogetherAreNot() {
    printedWords(40);
    // The same word, each letter shifted by one.
    assertThat(judge(1, 1, "sfbtpobcmf", List.of()).reason()).contains("vowels");
  }

  @Test
  void fewLettersProveNothing() {
    int few = TextLayerJudge.MIN_LETTERS / "xvii".length() - 1;
    printedWords(few);
    assertThat(judge(1, 1, "xvll", List.of()).trusted()).isTrue();
  }

  @Test
  void byteSwappedCodesAreNot() {
    printedWords(40);
    assertThat(judge(1, 1, "\u5000\u7500\u7200\u6500", List.of()).reason()).contains("byte");
  }

  @Test
  void chineseIs() {
    printedWords(40);
    assertThat(judge(1, 1, "\u4E2D\u6587\u8BBE\u5907", List.of()).trusted()).isTrue();
  }

  @Test
  void wordsBesideTheirInkAreNot() {
    printedWords(36);
    for (int i = 36; i < 42; i++) {
      words.add(place(i));
    }
    assertThat(judge().reason()).contains("marks at only 86 %");
  }

  @Test
  void aFewWordsWithoutInkAreForgiven() {
    printedWords(36);
    for (int i = 36; i < 39; i++) {
      words.add(place(i));
    }
    assertThat(judge().trusted()).isTrue();
  }

  @Test
  void pageOfTextThatTheLayerDoesNotHaveIsNot() {
    printedWords(20);
    for (int i = 20; i < 60; i++) {
      print(place(i));
    }
    assertThat(judge().reason()).contains("not in the layer");
  }

  @Test
  void someTextThatTheLayerDoesNotHaveIsARegion() {
    printedWords(40);
    Box stamp = new Box(400, 1100, 240, 60);
    print(stamp);
    Verdict verdict = judge();
    assertThat(verdict.trusted()).as(verdict.reason()).isTrue();
    assertThat(verdict.regions())
        .singleElement()
        .satisfies(region -> assertThat(region.iou(stamp)).isGreaterThan(0.85));
  }

  @Test
  void pictureWithMarksIsARegionHoweverLarge() {
    printedWords(12);
    Box picture = new Box(100, 400, 800, 900);
    print(picture);
    Verdict verdict = judge(1, 1, ENGLISH, List.of(picture));
    assertThat(verdict.trusted()).as(verdict.reason()).isTrue();
    assertThat(verdict.regions()).hasSize(1);
  }

  @Test
  void rulingsAreNoText() {
    printedWords(40);
    byte[] black = new byte[PAGE.width()];
    for (int y = 90; y < 1300; y += 40) {
      canvas.putRows(y, black);
      canvas.putRows(y + 1, black);
    }
    Verdict verdict = judge();
    assertThat(verdict.trusted()).as(verdict.reason()).isTrue();
    assertThat(verdict.regions()).isEmpty();
  }
}
