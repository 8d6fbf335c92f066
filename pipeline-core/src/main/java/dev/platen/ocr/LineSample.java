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
 * Some lines of a page, from all over it, that tell what it is written in: long ones, and among
 * them those with the most strokes, so that a page with Chinese and Latin lines shows both.
 */
final class LineSample {

  /** In characters: enough for a few words, and a part of a second to read. */
  private static final double MAX_LENGTH = 25;

  /** In characters. */
  private static final double MARGIN = 0.25;

  /** Pixels of a character as engines like it. */
  private static final double CHARACTER = 26;

  private static final double MAX_SCALE = 3;

  /** In characters: shorter lines say little. */
  private static final double MIN_LENGTH = 2.5;

  /** Strokes on a way across a line that most Latin ones don't have. */
  private static final double DENSE = 1.75;

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

  /** Long lines, spread over the page: the best to tell which way it lies. */
  static List<Box> spread(TextSurvey survey, int wanted) {
    double longest = MAX_LENGTH * survey.characterSize();
    double usual = usualThickness(survey.lines());
    List<Box> pool =
        survey.lines().stream()
            .map(SurveyedLine::box)
            .filter(box -> thickness(box) <= MAX_THICKNESS * usual)
            .sorted(Comparator.comparingDouble(box -> -Math.min(longest, length(box))))
            .limit(Math.max(MIN_POOL, survey.lines().size() / 2))
            .toList();
    return evenly(pool, wanted);
  }

  /** Lines of any length but the shortest, spread over the page: cells of a table, for one. */
  static List<Box> everywhere(TextSurvey survey, int wanted) {
    List<Box> pool =
        survey.lines().stream()
            .map(SurveyedLine::box)
            .filter(box -> length(box) >= MIN_LENGTH * survey.characterSize())
            .toList();
    return evenly(pool, wanted);
  }

  private static List<Box> evenly(List<Box> lines, int wanted) {
    List<Box> pool = new ArrayList<>(lines);
    pool.sort(Comparator.comparingDouble((Box box) -> box.y()).thenComparing(Box::x));
    List<Box> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted, pool.size()); i++) {
      chosen.add(pool.get((2 * i + 1) * pool.size() / (2 * Math.min(wanted, pool.size()))));
    }
    return chosen;
  }

  /** Lines with the most strokes: where there is any Chinese on the page, they are. */
  static List<Box> dense(TextSurvey survey, int wanted) {
    double usual = usualThickness(survey.lines());
    return survey.lines().stream()
        .filter(line -> thickness(line.box()) <= MAX_THICKNESS * usual)
        .filter(line -> length(line.box()) >= MIN_LENGTH * survey.characterSize())
        .filter(line -> line.runs() >= DENSE)
        .sorted(Comparator.comparingDouble(line -> -line.runs()))
        .limit(wanted)
        .map(SurveyedLine::box)
        .toList();
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
