package dev.platen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.Recognition;
import dev.platen.model.Ruling;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageContentTest {

  private static final Size PAGE = new Size(1000, 1400);

  private static int rulings(PageTransform transform) {
    Box box = new Box(100, 700, 300, 20);
    Word word = new Word("text", "text", box, List.of(), 1, "fake", "Latn");
    Line line = new Line("text", box, List.of(), null, 1, "fake", "Latn", 0, 0, List.of(word));
    PageGraphics graphics =
        new PageGraphics(
            List.of(
                new Ruling(new Point(0, 8), new Point(995, 8), 2),
                new Ruling(new Point(0, 1395), new Point(995, 1395), 2),
                new Ruling(new Point(6, 0), new Point(6, 1390), 2),
                new Ruling(new Point(80, 400), new Point(900, 400), 2)),
            List.of(),
            List.of());
    Recognition text =
        new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 1.0, List.of(line));
    return PageContent.of(text, graphics, transform).rulings().size();
  }

  @Test
  void theEdgesOfASheetThatWasCutOutAreNoRulings() {
    assertThat(rulings(PageTransform.identity(PAGE))).isEqualTo(4);
    PageTransform cut =
        new PageTransform(PAGE, PAGE, List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1e-7, 0.0, 1.0));
    assertThat(rulings(cut)).isEqualTo(1);
  }

  @Test
  void rulingsAreThinOnASkewedPage() {
    PageTransform skewed = PageTransform.turning(PAGE, 3);
    Point from = skewed.toSource(new Point(100, 500));
    Point to = skewed.toSource(new Point(900, 500));
    PageGraphics graphics =
        new PageGraphics(List.of(new Ruling(from, to, 2)), List.of(), List.of());
    Recognition text = new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 1.0, List.of());
    Box ruling = PageContent.of(text, graphics, skewed).rulings().get(0);
    assertThat(ruling.height()).isLessThan(1);
    assertThat(ruling.width()).isBetween(799.0, 801.0);
  }

  @Test
  void slantedLinesOfAPageOnItsSideAreLevelAndOfTheirSize() {
    PageTransform turned = PageTransform.rotation(PAGE, Rotation.CLOCKWISE_90);
    Box box = new Box(500, 300, 24, 300);
    Baseline slanted = new Baseline(new Point(520, 600), new Point(526, 300));
    Word word = new Word("words", "words", box, List.of(), 1, "fake", "Latn");
    Line line = new Line("words", box, List.of(), slanted, 1, "fake", "Latn", 0, 0, List.of(word));
    Recognition text =
        new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 1.0, List.of(line));
    Box found = PageContent.of(text, PageGraphics.NONE, turned).lines().get(0).box();
    assertThat(found.width()).isBetween(298.0, 302.0);
    assertThat(found.height()).isBetween(15.0, 24.0);
  }
}
