package dev.platen.ocr.tesseract;

import dev.platen.config.OcrSettings.Preset;
import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.ocr.ColumnOrder;
import dev.platen.ocr.Deadline;
import dev.platen.ocr.Spacing;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page at its working size: rows by Tesseract's own layout, and line by line what that
 * missed or read badly; columns one by one.
 */
final class PageReader {

  /** Columns read on a page: a fold of a newspaper has some seven hundred. */
  private static final int MAX_COLUMNS = 3000;

  /** Confidence below which a line that the layout passed over is noise. */
  private static final double BELIEVED = 0.6;

  /** Confidence from which a word of it makes it a line all the same. */
  private static final double SURE = 0.85;

  /** Confidence below which a line is worth a second look. */
  private static final double DOUBTFUL = 0.8;

  private final TextHandle handle;
  private final TextHandle latin;
  private final PageImage page;
  private final Preset preset;
  private final Deadline deadline;

  /**
   * A reader of one page.
   *
   * @param latin for lines without Chinese characters on a Chinese page; null where the page is
   *     none
   */
  PageReader(
      TextHandle handle, TextHandle latin, PageImage page, Preset preset, Deadline deadline) {
    this.handle = handle;
    this.latin = latin;
    this.page = page;
    this.preset = preset;
    this.deadline = deadline;
  }

  /**
   * The lines of the page.
   *
   * @param survey of the page at this size
   */
  List<Line> lines(TextSurvey survey) {
    if (handle.isVertical()) {
      return columns();
    }
    List<Line> lines = new ArrayList<>(handle.recognize(page, deadline.left()));
    if (preset != Preset.FAST && !survey.vertical()) {
      addMissed(survey, lines);
    }
    if (latin != null) {
      lines.replaceAll(this::asLatin);
    }
    if (preset == Preset.ACCURATE) {
      lines.replaceAll(this::again);
    }
    return lines;
  }

  private void addMissed(TextSurvey survey, List<Line> lines) {
    SingleLineReader reader = new SingleLineReader(handle, page);
    int region = 1 + lines.stream().mapToInt(Line::region).max().orElse(-1);
    int paragraph = 1 + lines.stream().mapToInt(Line::paragraph).max().orElse(-1);
    List<Line> missed =
        MissedLines.read(
            MissedLines.of(survey, lines),
            (box, before) ->
                reader
                    .read(box, region + before, paragraph + before, deadline.left())
                    .filter(PageReader::isBelievable));
    MissedLines.insert(missed, lines);
  }

  /** Whether it is sure, or one of its words is: marks beside that may be doubtful. */
  private static boolean isBelievable(Line line) {
    return (line.confidence() >= BELIEVED && characters(line.text()) >= 2)
        || line.words().stream()
            .anyMatch(word -> word.confidence() >= SURE && characters(word.text()) >= 2);
  }

  private static long characters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** A line without Chinese characters as the Latin model reads it, if it does so more surely. */
  private Line asLatin(Line line) {
    boolean chinese =
        line.words().stream()
            .anyMatch(word -> word.text().codePoints().anyMatch(Spacing::isUnspaced));
    return chinese ? line : better(latin, line);
  }

  private Line again(Line line) {
    return line.confidence() < DOUBTFUL ? better(handle, line) : line;
  }

  /** The line read by itself, if that gives more confidence. */
  private Line better(TextHandle other, Line line) {
    return new SingleLineReader(other, page)
        .read(line.box(), line.region(), line.paragraph(), deadline.left())
        .filter(read -> read.confidence() >= line.confidence())
        .orElse(line);
  }

  private List<Line> columns() {
    List<Box> boxes =
        TextSurvey.ofColumns(page, true).lines().stream()
            .map(SurveyedLine::box)
            .limit(MAX_COLUMNS)
            .toList();
    SingleLineReader reader = new SingleLineReader(handle, page);
    List<Line> lines = new ArrayList<>();
    List<List<Box>> blocks = ColumnOrder.of(boxes);
    for (int block = 0; block < blocks.size(); block++) {
      for (Box column : blocks.get(block)) {
        reader.read(column, block, block, deadline.left()).ifPresent(lines::add);
      }
    }
    return lines;
  }
}
