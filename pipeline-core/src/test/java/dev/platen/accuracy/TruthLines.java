package dev.platen.accuracy;

import dev.platen.evaluate.truth.TruthLine;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthWord;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The text of a page as if an engine without any fault had read it: lines and words of the truth,
 * in no order, so that the truth's own order helps nobody.
 */
final class TruthLines {

  private TruthLines() {}

  /** Null where the truth has no words. */
  static Recognition of(TruthPage truth) {
    if (truth.words() == null || truth.words().isEmpty()) {
      return null;
    }
    List<Line> lines = truth.lines() == null ? fromWords(truth) : fromLines(truth);
    List<Line> shuffled = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (Line line : lines) {
      shuffled.add(random.nextInt(shuffled.size() + 1), line);
    }
    return new Recognition(TextSource.OCR, "truth", "1", null, null, 1.0, shuffled);
  }

  private static List<Line> fromLines(TruthPage truth) {
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (TruthLine line : truth.lines()) {
      StringBuilder read = new StringBuilder();
      List<TruthWord> words = new ArrayList<>();
      String wanted = line.text().replaceAll("\\s+", "");
      while (next < truth.words().size() && read.length() < wanted.length()) {
        TruthWord word = truth.words().get(next++);
        read.append(word.text().replaceAll("\\s+", ""));
        words.add(word);
      }
      if (!words.isEmpty()) {
        lines.add(line(line.text(), Box.around(line.polygon()), line.polygon(), words, "truth"));
      }
    }
    return lines;
  }

  /** Words that follow each other in a row; their boxes are as high as the font. */
  private static List<Line> fromWords(TruthPage truth) {
    List<List<TruthWord>> rows = new ArrayList<>();
    for (TruthWord word : truth.words()) {
      List<TruthWord> row = null;
      for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 12) && row == null; i--) {
        row = continues(rows.get(i), word) ? rows.get(i) : null;
      }
      if (row == null) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(word);
    }
    List<Line> lines = new ArrayList<>();
    for (List<TruthWord> row : rows) {
      Box box = row.stream().map(TruthWord::box).reduce(Box::union).orElseThrow();
      String text = String.join(" ", row.stream().map(TruthWord::text).toList());
      lines.add(line(text, box, List.of(), row, "layer"));
    }
    return lines;
  }

  private static boolean continues(List<TruthWord> row, TruthWord word) {
    Box last = row.get(row.size() - 1).box();
    Box box = word.box();
    double shared = Math.min(last.bottom(), box.bottom()) - Math.max(last.y(), box.y());
    double gap = box.x() - last.right();
    double height = Math.max(last.height(), box.height());
    return shared > 0.4 * Math.min(last.height(), box.height())
        && gap > -0.4 * height
        && gap < 0.9 * height;
  }

  private static Line line(
      String text, Box box, List<Point> polygon, List<TruthWord> words, String engine) {
    return new Line(
        text,
        box,
        isUpright(box, polygon) ? List.of() : polygon,
        null,
        1,
        engine,
        null,
        0,
        0,
        words.stream()
            .map(word -> new Word(word.text(), word.text(), word.box(), List.of(), 1, engine, null))
            .toList());
  }

  private static boolean isUpright(Box box, List<Point> polygon) {
    return polygon.stream()
        .allMatch(
            point ->
                (point.x() == box.x() || point.x() == box.right())
                    && (point.y() == box.y() || point.y() == box.bottom()));
  }
}
