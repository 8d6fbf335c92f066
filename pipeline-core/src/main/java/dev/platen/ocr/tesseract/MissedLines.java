package dev.platen.ocr.tesseract;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.List;

/** Lines of ink on a page that no word was read in. */
final class MissedLines {

  private static final double MAX_COVERED = 0.25;

  /** In characters. */
  private static final double MIN_LENGTH = 3;

  private MissedLines() {}

  static List<Box> of(TextSurvey survey, List<Line> found) {
    List<Box> words = found.stream().flatMap(line -> line.words().stream()).map(Word::box).toList();
    return survey.lines().stream()
        .map(SurveyedLine::box)
        .filter(box -> Math.max(box.width(), box.height()) >= MIN_LENGTH * survey.characterSize())
        .filter(box -> covered(box, words) <= MAX_COVERED * box.area())
        .toList();
  }

  private static double covered(Box box, List<Box> words) {
    return words.stream().mapToDouble(box::intersectionArea).sum();
  }
}
