package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Word;
import dev.platen.ocr.calibration.Calibrations;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.ocr.opencv.TextSurvey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares two versions of a page by reading some of its lines in both: those that differ most, and
 * others from all over the page. Costs about a dozen lines.
 */
final class LineProbe implements LegibilityProbe {

  /** Lines that differ most, and lines from everywhere. */
  private static final int CHANGED = 4;

  private static final int SPREAD = 3;

  /** Lines of either version that are looked at for differences. */
  private static final int POOL = 24;

  private final OcrEngine engine;
  private final WritingDetector detector;
  private final Calibrations calibrations;
  private final Duration timeLimit;

  /**
   * @param engine stays the caller's
   * @param timeLimit for one comparison
   */
  LineProbe(
      OcrEngine engine, WritingDetector detector, Calibrations calibrations, Duration timeLimit) {
    this.engine = engine;
    this.detector = detector;
    this.calibrations = calibrations;
    this.timeLimit = timeLimit;
  }

  @Override
  public Optional<Legibility> compare(PageImage before, PageImage after) {
    Deadline deadline = new Deadline(timeLimit);
    PageWriting writing = detector.detect(after, deadline);
    if (writing.confidence() == 0) {
      writing = detector.detect(before, deadline);
    }
    TextSurvey survey = TextSurvey.of(after);
    List<Box> lines =
        writing.confidence() == 0 ? List.of() : lines(survey, TextSurvey.of(before), before, after);
    double size = survey.characterSize();
    return Optional.of(
        new Legibility(
            lines.size(),
            legible(new LineSample(before, size), lines, writing, deadline),
            legible(new LineSample(after, size), lines, writing, deadline)));
  }

  private static List<Box> lines(
      TextSurvey now, TextSurvey then, PageImage before, PageImage after) {
    List<Box> pool = new ArrayList<>(LineSample.everywhere(now, POOL));
    // What can be found only as it was must not be lost without notice.
    LineSample.everywhere(then, POOL).stream()
        .filter(line -> pool.stream().noneMatch(other -> other.intersectionArea(line) > 0))
        .forEach(pool::add);
    List<Box> chosen = new ArrayList<>(pool);
    chosen.sort(Comparator.comparingDouble(line -> -Pixels.difference(before, after, line)));
    chosen.subList(Math.min(CHANGED, chosen.size()), chosen.size()).clear();
    LineSample.spread(now, SPREAD).stream()
        .filter(line -> !chosen.contains(line))
        .forEach(chosen::add);
    return chosen;
  }

  private double legible(
      LineSample sample, List<Box> lines, PageWriting writing, Deadline deadline) {
    double right = 0;
    for (Box place : lines) {
      try (PageImage cut = sample.cut(place, writing.rotation())) {
        Optional<Line> line =
            engine.recognizeLine(cut, new RecognitionRequest(writing.languages(), deadline.left()));
        right += line.map(this::right).orElse(0.0);
      }
    }
    return right;
  }

  /** Letters and digits of a line that are expected to be right. */
  private double right(Line line) {
    double right = 0;
    for (Word word : line.words()) {
      long length = word.text().codePoints().filter(Character::isLetterOrDigit).count();
      right += calibrations.of(word) * length;
    }
    return right;
  }
}
