package dev.platen.ocr.tesseract;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** In characters: amounts of three digits are about two long. */
  private static final double MIN_LENGTH = 1.2;

  /** Heights of a line from it to the next of its column. */
  private static final double NEAR = 1.5;

  private MissedLines() {}

  /** Where they are, the longest first: specks are short. */
  static List<Box> of(TextSurvey survey, List<Line> found) {
    List<Box> words = found.stream().flatMap(line -> line.words().stream()).map(Word::box).toList();
    return survey.lines().stream()
        .map(SurveyedLine::box)
        .filter(box -> length(box) >= MIN_LENGTH * survey.characterSize())
        .filter(box -> covered(box, words) <= MAX_COVERED * box.area())
        .sorted(Comparator.comparingDouble(MissedLines::length).reversed())
        .toList();
  }

  private static double length(Box box) {
    return Math.max(box.width(), box.height());
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

  /**
   * Puts lines where they are read: beside the nearest line of their column, or, where it has none
   * near by (amounts at the end of their rows), after what stands before them in their row.
   *
   * @param lines in reading order; changed
   */
  static void insert(List<Line> missed, List<Line> lines) {
    List<Line> found = List.copyOf(lines);
    missed.stream()
        .sorted(
            Comparator.<Line>comparingDouble(line -> line.box().y())
                .thenComparing(line -> line.box().x()))
        .forEach(line -> lines.add(place(line, found, lines), line));
  }

  private static int place(Line line, List<Line> found, List<Line> lines) {
    double near = NEAR * line.box().height();
    Optional<Line> column =
        found.stream()
            .filter(other -> other.box().x() < line.box().right())
            .filter(other -> line.box().x() < other.box().right())
            .filter(other -> down(other, line) < near)
            .min(Comparator.comparingDouble(other -> down(other, line)));
    if (column.isPresent()) {
      boolean above = column.get().box().centerY() < line.box().centerY();
      return lines.indexOf(column.get()) + (above ? 1 : 0);
    }
    return lines.stream()
        .filter(other -> other.box().right() <= line.box().centerX())
        .filter(other -> down(other, line) < -line.box().height() / 2)
        .max(Comparator.comparingDouble(other -> other.box().right()))
        .map(before -> lines.indexOf(before) + 1)
        .orElseGet(() -> firstBelow(line, lines));
  }

  private static int firstBelow(Line line, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).box().y() > line.box().centerY()) {
        return i;
      }
    }
    return lines.size();
  }

  /** Pixels between two lines from top to bottom; negative where they overlap. */
  private static double down(Line one, Line other) {
    return Math.max(one.box().y(), other.box().y())
        - Math.min(one.box().bottom(), other.box().bottom());
  }

  private static double covered(Box box, List<Box> words) {
    return words.stream().mapToDouble(box::intersectionArea).sum();
  }
}
