package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some lines of a page, from all over it, that tell what it is written in: long ones, and among them
 * those with the most strokes, so that a page with Chinese and Latin lines shows both.
 */
final class LineSample {

  /** In characters: enough for a few words, and a part of a second to read. */
  private static final double MAX_LENGTH = 25;

  /** In characters. */
  private static final double MARGIN = 0.25;

  /** Pixels of a character as engines like it. */
  private static final double CHARACTER = 26;

  private static final double MAX_SCALE = 3;

  /** In usual thicknesses of a line: what is thicker is a headline. */
  private static final double MAX_THICKNESS = 1.4;

  /** Lines are chosen from at least so many. */
  private static final int MIN_POOL = 12;

  private final PageImage page;
  private final double characterSize;

  LineSample(PageImage page, double characterSize) {
    this.page = page;
    this.characterSize = characterSize;
  }

  /** Boxes of the lines to look at, the most telling first. */
  static List<Box> of(TextSurvey survey, int wanted) {
    double longest = MAX_LENGTH * survey.characterSize();
    double usual = usualThickness(survey.lines());
    List<SurveyedLine> pool =
        survey.lines().stream()
            .filter(line -> thickness(line.box()) <= MAX_THICKNESS * usual)
            .sorted(Comparator.comparingDouble(line -> -Math.min(longest, length(line.box()))))
            .limit(Math.max(MIN_POOL, survey.lines().size() / 2))
            .toList();
    List<SurveyedLine> byRuns =
        pool.stream().sorted(Comparator.comparingDouble(line -> -line.runs())).toList();
    List<Box> chosen = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      // Alternately from the top of the ranking and spread over the page.
      List<SurveyedLine> from = i % 2 == 0 ? byRuns : pool;
      int place = i % 2 == 0 ? i * byRuns.size() / (3 * wanted) : i * pool.size() / wanted;
      if (place < from.size() && !chosen.contains(from.get(place).box())) {
        chosen.add(from.get(place).box());
      }
    }
    return chosen;
  }

  /** A line cut out and turned; for the caller to close. */
  PageImage cut(Box line, Rotation rotation) {
    try (PageImage cut = Pixels.cut(page, around(line));
        PageImage scaled = Pixels.scaled(cut, scaled(cut.size()))) {
      return Pixels.copied(scaled, rotation);
    }
  }

  private Box around(Box line) {
    double longest = MAX_LENGTH * characterSize;
    double margin = MARGIN * characterSize;
    boolean column = line.height() > line.width();
    double width = column ? line.width() : Math.min(longest, line.width());
    double height = column ? Math.min(longest, line.height()) : line.height();
    return Box.between(
        Math.floor(Math.max(0, line.x() - margin)),
        Math.floor(Math.max(0, line.y() - margin)),
        Math.ceil(Math.min(page.size().width(), line.x() + width + margin)),
        Math.ceil(Math.min(page.size().height(), line.y() + height + margin)));
  }

  private Size scaled(Size size) {
    double scale = Math.min(MAX_SCALE, CHARACTER / characterSize);
    return new Size(
        (int) Math.max(1, Math.round(scale * size.width())),
        (int) Math.max(1, Math.round(scale * size.height())));
  }

  private static double usualThickness(List<SurveyedLine> lines) {
    double[] sorted = lines.stream().mapToDouble(line -> thickness(line.box())).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static double thickness(Box box) {
    return Math.min(box.width(), box.height());
  }

  private static double length(Box box) {
    return Math.max(box.width(), box.height());
  }
}
