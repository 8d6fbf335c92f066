package dev.platen.layout;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A page of lines for tests, and what layout makes of it. */
final class TypesetPage {

  static final Size SIZE = new Size(1000, 1400);

  private TypesetPage() {}

  static Recognition text(List<Line> lines) {
    return new Recognition(TextSource.OCR, "fake", "1", null, null, 0.5, lines);
  }

  static Line say(String text, double x, double y, double width, double height) {
    return say(text, new Box(x, y, width, height));
  }

  /** Words as wide as they are long, with a small gap between them. */
  private static Line say(String text, Box box) {
    double letter = box.width() / text.length();
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      Box place = new Box(box.x() + at * letter, box.y(), word.length() * letter, box.height());
      words.add(new Word(word, word, place, List.of(), 0.9, "layer", null));
      at += word.length() + 1;
    }
    return new Line(text, box, List.of(), null, 0.9, "layer", null, 0, 0, words);
  }

  private static String prose(int length) {
    return "the words of a column go on and ".repeat(4).substring(0, length).strip();
  }

  /** Lines of body text, 20 pixels high and 30 apart. */
  static List<Line> column(double x, double y, double width, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> say(prose((int) width / 10), x, y + 30 * i, width, 20))
        .toList();
  }

  @SafeVarargs
  static List<Line> page(List<Line>... parts) {
    List<Line> all = new ArrayList<>();
    for (List<Line> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  static List<Block> read(List<Line> lines, PageGraphics graphics) {
    return read(lines, new PageTables(List.of(), graphics));
  }

  static List<Block> read(List<Line> lines, PageTables tables) {
    return new LayoutAnalyzer(new LayoutSettings(ReadingOrder.PRECEDENCE))
        .analyze(text(lines), tables, PageTransform.identity(SIZE))
        .blocks();
  }

  static List<Block> read(List<Line> lines) {
    return read(lines, PageTables.NONE);
  }

  static List<BlockType> types(List<Block> blocks) {
    return blocks.stream().map(Block::type).toList();
  }

  /** A line that an engine read, of which one word, with a power or a bracket, makes it higher. */
  static Line uneven(String text, Box box, double usual) {
    List<Word> words = new ArrayList<>();
    double letter = box.width() / text.length();
    double x = box.x();
    for (String word : text.split(" ", -1)) {
      boolean high = word.contains("(");
      double height = high ? box.height() : usual;
      Box place = new Box(x, box.bottom() - height, word.length() * letter, height);
      words.add(new Word(word, word, place, List.of(), 0.9, "fake", null));
      x += (word.length() + 1) * letter;
    }
    return new Line(text, box, List.of(), null, 0.9, "fake", null, 0, 0, words);
  }

  static List<Block> asTheEngineRead(List<Line> lines) {
    return new LayoutAnalyzer(new LayoutSettings(ReadingOrder.ENGINE))
        .analyze(text(lines), PageTables.NONE, PageTransform.identity(SIZE))
        .blocks();
  }
}
