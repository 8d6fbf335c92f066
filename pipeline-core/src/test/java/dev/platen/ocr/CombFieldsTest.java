package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.model.Comb;
import dev.platen.model.CombReading;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.ocr.opencv.CombInk;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** What stands in combs is read side by side, and takes the place of what the page was read as. */
class CombFieldsTest {

  static {
    OpenCvLibrary.load();
  }

  private static final int PITCH = 40;

  private static Mat paper() {
    return new Mat(200, 600, CvType.CV_8UC1, new Scalar(240));
  }

  private static List<Box> cells(int count) {
    List<Box> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(new Box(50 + i * PITCH, 60, PITCH, 50));
    }
    return cells;
  }

  private static Mat write(Mat page, String text) {
    for (int i = 0; i < text.length(); i++) {
      Point at = new Point(50 + i * PITCH + 9, 98);
      Imgproc.putText(page, text.substring(i, i + 1), at, 0, 1, new Scalar(20), 3);
    }
    return page;
  }

  private static Word word(String text, Box box, double confidence) {
    return new Word(text, text, box, List.of(), confidence, "fake", "Latn");
  }

  private static Line line(Word... words) {
    return new Line(
        String.join(" ", List.of(words).stream().map(Word::text).toList()),
        List.of(words).stream().map(Word::box).reduce(Box::union).orElseThrow(),
        List.of(),
        null,
        Line.meanConfidence(List.of(words)),
        "fake",
        "Latn",
        1,
        2,
        List.of(words));
  }

  private static Recognition text(Line... lines) {
    return new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 0.5, List.of(lines));
  }

  @Test
  void charactersOfCellsThatFollowEachOtherAreAWord() {
    AtomicInteger width = new AtomicInteger();
    try (PageImage page = MatPageImage.owning(write(paper(), "SMITH JO"), null)) {
      Line line =
          CombLine.read(
                  CombInk.of(page, cells(12)),
                  strip -> {
                    width.set(strip.size().width());
                    return Optional.of(
                        line(
                            word("SMI", new Box(0, 0, 60, 32), 0.9),
                            word("THJO", new Box(70, 0, 90, 32), 0.6)));
                  })
              .orElseThrow();
      assertThat(width.get()).isLessThan(8 * PITCH);
      assertThat(line.text()).isEqualTo("SMITH JO");
      Word first = line.words().get(0);
      assertThat(first.box().x()).isCloseTo(59, within(5.0));
      assertThat(first.box().right()).isCloseTo(50 + 4 * PITCH + 30, within(6.0));
      assertThat(first.confidence()).isCloseTo((3 * 0.9 + 2 * 0.6) / 5, within(1e-6));
      assertThat(line.words().get(1).box().x()).isGreaterThan(50 + 6 * PITCH);
    }
  }

  @Test
  void piecesOfWordsGoByTheirPlaceWhereTheirNumberIsAnother() {
    try (PageImage page = MatPageImage.owning(write(paper(), "AB CD"), null)) {
      Line line =
          CombLine.read(
                  CombInk.of(page, cells(12)),
                  strip -> {
                    double end = strip.size().width();
                    return Optional.of(
                        line(
                            word("A", new Box(0, 0, end / 3, 32), 0.9),
                            word("CD", new Box(2 * end / 3, 0, end / 3, 32), 0.9)));
                  })
              .orElseThrow();
      assertThat(line.text()).isEqualTo("A CD");
    }
  }

  @Test
  void whatIsLeftOfTeethAndLinesIsNotWritten() {
    Mat page = paper();
    for (int i = 0; i <= 12; i++) {
      Imgproc.rectangle(page, new Rect(50 + i * PITCH - 1, 80, 2, 12), new Scalar(60), -1);
    }
    Imgproc.line(page, new Point(50, 110), new Point(530, 110), new Scalar(60), 2);
    Imgproc.line(page, new Point(50, 60), new Point(50, 110), new Scalar(60), 2);
    Imgproc.circle(page, new Point(172, 80), 1, new Scalar(60), -1);
    try (PageImage image = MatPageImage.owning(page, null)) {
      assertThat(CombInk.of(image, cells(12)).isBlank()).isTrue();
    }
  }

  @Test
  void textThatHeedsNoCellsIsLeftToTheReadingOfThePage() {
    Mat page = paper();
    Imgproc.putText(page, "SMITHERSON & SONS", new Point(55, 98), 0, 1, new Scalar(20), 2);
    try (PageImage image = MatPageImage.owning(page, null)) {
      assertThat(CombInk.of(image, cells(8)).isCrowded()).isTrue();
    }
  }

  @Test
  void whatThePageWasReadAsGoes() {
    Comb comb = new Comb(cells(12));
    Word label = word("Name", new Box(0, 70, 30, 20), 0.9);
    Word fence = word("S|M|I", new Box(60, 70, 300, 30), 0.4);
    Line above = line(word("Title", new Box(0, 10, 80, 20), 0.9));
    Recognition read = text(above, line(label, fence));
    Line smith = line(word("SMITH", new Box(60, 70, 300, 30), 0.8));
    Recognition filled =
        CombFields.read(read, List.of(comb), each -> new CombReading(false, smith));
    assertThat(filled.lines()).extracting(Line::text).containsExactly("Title", "Name", "SMITH");
    assertThat(filled.lines().get(2).region()).isEqualTo(1);
    Recognition blank = CombFields.read(read, List.of(comb), each -> CombReading.BLANK);
    assertThat(blank.lines()).extracting(Line::text).containsExactly("Title", "Name");
    Recognition unread = CombFields.read(read, List.of(comb), each -> CombReading.UNREAD);
    assertThat(unread.lines()).extracting(Line::text).containsExactly("Title", "Name S|M|I");
  }
}
