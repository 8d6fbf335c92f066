package dev.platen.ocr.tesseract;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lines of ink on a page that no word was read in. */
final class MissedLines {

  private static final double MAX_COVERED = 0.25;

  /** Places without text after which the rest is taken for a picture. */
  private static final int MAX_NOISE = 60;

  /** Places looked at on a page: of some pages the layout finds nothing at all. */
  private static final int MAX_PLACES = 1000;

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

  /**
   * Reads places one by one until so many held no text that they are a picture.
   *
   * @param reader given a place and how many lines were read before
   */
  static List<Line> read(List<Box> places, BiFunction<Box, Integer, Optional<Line>> reader) {
    List<Line> lines = new ArrayList<>();
    int noise = 0;
    for (Box place : places.subList(0, Math.min(MAX_PLACES, places.size()))) {
      Optional<Line> line = reader.apply(place, lines.size());
      line.ifPresent(lines::add);
      noise += line.isPresent() ? 0 : 1;
      if (noise == MAX_NOISE) {
        break;
      }
    }
    return lines;
  }

  private static double covered(Box box, List<Box> words) {
    return words.stream().mapToDouble(box::intersectionArea).sum();
  }
}
