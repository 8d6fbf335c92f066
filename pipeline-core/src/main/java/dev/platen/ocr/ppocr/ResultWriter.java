package dev.platen.ocr.ppocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.geometry.TiltedBox;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.ocr.Spacing;
import dev.platen.ocr.ppocr.ReadLine.ReadWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Turns what was read into the terms of the model. */
final class ResultWriter {

  /** Heights of a line: a larger gap between rows begins a new paragraph. */
  private static final double PARAGRAPH_GAP = 0.8;

  /** Distance of full-width forms from their usual twins. */
  private static final int FULL_WIDTH = 0xFF01 - '!';

  /** Letters that a Chinese character stands for. */
  private static final int HAN_WEIGHT = 3;

  private final HanForms forms = new HanForms();
  private final Size page;
  private final String version;

  ResultWriter(Size page, String version) {
    this.page = page;
    this.version = version;
  }

  /** The text of a page, given by rows. */
  Recognition write(List<List<ReadLine>> rows) {
    PageScript writing =
        PageScript.of(rows.stream().flatMap(List::stream).map(ReadLine::text).toList());
    List<Line> lines = new ArrayList<>();
    int paragraph = 0;
    Box before = null;
    for (List<ReadLine> row : rows) {
      Box box = row.stream().map(line -> line.box().bounds()).reduce(Box::union).orElseThrow();
      if (before != null && box.y() - before.bottom() > PARAGRAPH_GAP * row.get(0).box().height()) {
        paragraph++;
      }
      before = box;
      for (ReadLine line : row) {
        addLine(line, paragraph, writing, lines);
      }
    }
    return lines.isEmpty() ? Recognition.none() : recognition(lines);
  }

  private Recognition recognition(List<Line> lines) {
    String script = scriptOfMost(lines);
    return new Recognition(
        TextSource.OCR,
        PpOcrProvider.NAME,
        version,
        PageScript.languageOf(script),
        script,
        Recognition.meanConfidence(lines),
        lines);
  }

  private void addLine(ReadLine line, int paragraph, PageScript writing, List<Line> into) {
    UnaryOperator<String> spelling = spelling(line, writing);
    StringBuilder text = new StringBuilder();
    int end = 0;
    List<Word> words = new ArrayList<>();
    for (ReadWord word : line.words()) {
      int start = line.text().indexOf(word.text(), end);
      text.append(line.text(), end, start).append(spelling.apply(word.text()));
      end = start + word.text().length();
      Box box = word.box().bounds().clippedTo(page);
      if (box.area() > 0) {
        words.add(
            new Word(
                spelling.apply(word.text()),
                word.text(),
                box,
                polygon(word.box()),
                word.confidence(),
                PpOcrProvider.NAME,
                writing.scriptOf(word.text())));
      }
    }
    if (!words.isEmpty()) {
      into.add(
          new Line(
              text.toString(),
              words.stream().map(Word::box).reduce(Box::union).orElseThrow(),
              polygon(line.box()),
              null,
              Line.meanConfidence(words),
              PpOcrProvider.NAME,
              writing.scriptOf(line.text()),
              0,
              paragraph,
              words));
    }
  }

  /**
   * How the text of a line is to be spelled: Latin lines without full-width forms, lines of a page
   * in traditional Chinese without simplified characters, which the recognizer mixes in.
   */
  private UnaryOperator<String> spelling(ReadLine line, PageScript writing) {
    if (line.text().codePoints().noneMatch(ResultWriter::isIdeographic)) {
      return ResultWriter::narrow;
    }
    return writing.isTraditional() ? forms::traditional : UnaryOperator.identity();
  }

  private static boolean isIdeographic(int codePoint) {
    return Spacing.isUnspaced(codePoint) && !Spacing.isWidePunctuation(codePoint);
  }

  /** Full-width letters and signs, which belong to Chinese, as their usual twins. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH : c)
        .forEach(narrow::appendCodePoint);
    return narrow.toString();
  }

  private static List<Point> polygon(TiltedBox box) {
    return box.isUpright() ? List.of() : box.corners();
  }

  /**
   * The script of most words: a Chinese one has two characters, a Latin one five or six letters.
   */
  static String scriptOfMost(List<Line> lines) {
    Map<String, Integer> lengths = new TreeMap<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        if (word.script() != null) {
          int weight = PageScript.isHan(word.script()) ? HAN_WEIGHT : 1;
          lengths.merge(word.script(), weight * word.text().length(), Integer::sum);
        }
      }
    }
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
