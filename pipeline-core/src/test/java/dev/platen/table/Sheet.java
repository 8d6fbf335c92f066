package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.TableSettings;
import dev.platen.config.TableSettings.Search;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.Ruling;
import dev.platen.model.Table;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A page of made-up words and rulings for tests: type of 20 pixels, letters 10 pixels wide. */
final class Sheet {

  static final Size SIZE = new Size(1000, 1400);

  private static final double HEIGHT = 20;
  private static final double LETTER = 10;

  private final List<Line> lines = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();

  /** Words of a line, from its left edge and top, with small gaps between them. */
  Sheet say(double x, double y, String text) {
    return say(x, y, HEIGHT, text);
  }

  /** The same with boxes of another height, as marks that reach up and down make them. */
  Sheet say(double x, double y, double height, String text) {
    List<Word> words = new ArrayList<>();
    double at = x;
    for (String word : text.split(" ", -1)) {
      boolean wide = word.codePoints().anyMatch(Character::isIdeographic);
      Box box = new Box(at, y, word.length() * (wide ? 2 * LETTER : LETTER), height);
      words.add(new Word(word, word, box, List.of(), 0.9, "layer", null));
      at = box.right() + 6;
    }
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    lines.add(new Line(text, box, List.of(), null, 0.9, "layer", null, 0, 0, words));
    return this;
  }

  /** A line of words, each from a place of its own. */
  Sheet line(double y, double[] places, String... texts) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Box box = new Box(places[i], y, texts[i].length() * LETTER, HEIGHT);
      words.add(new Word(texts[i], texts[i], box, List.of(), 0.9, "layer", null));
    }
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    String text = String.join(" ", texts);
    lines.add(new Line(text, box, List.of(), null, 0.9, "layer", null, 0, 0, words));
    return this;
  }

  /** A dot that was read as a line of its own, hardly surely. */
  Sheet speck(double x, double y) {
    Box box = new Box(x, y, 3, 3);
    Word word = new Word("|", "|", box, List.of(), 0.4, "layer", null);
    lines.add(new Line("|", box, List.of(), null, 0.4, "layer", null, 0, 0, List.of(word)));
    return this;
  }

  /** A row of a table: a text at each of some places; none where it is empty. */
  Sheet row(double y, double[] places, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        say(places[i], y, texts[i]);
      }
    }
    return this;
  }

  /** Lines of running text. */
  Sheet prose(double x, double y, double width, int count) {
    String text = "the words of a column go on and on and say what there is to say of it all ";
    for (int i = 0; i < count; i++) {
      say(x, y + 28 * i, text.repeat(2).substring(0, (int) (width / LETTER)).strip());
    }
    return this;
  }

  Sheet across(double y, double from, double to) {
    rulings.add(new Ruling(new Point(from, y), new Point(to, y), 2));
    return this;
  }

  Sheet down(double x, double from, double to) {
    rulings.add(new Ruling(new Point(x, from), new Point(x, to), 2));
    return this;
  }

  List<Table> tables() {
    return tables(Search.ALL);
  }

  List<Table> tables(Search search) {
    Recognition text = new Recognition(TextSource.OCR, "fake", "1", null, null, 0.9, lines);
    PageGraphics graphics = new PageGraphics(rulings, List.of(), List.of(), List.of());
    PageTables tables =
        new TableAnalyzer(new TableSettings(search))
            .analyze(text, graphics, PageTransform.identity(SIZE));
    return tables.tables();
  }

  /** The rows of the one table of a page, as {@link #rows}; fails if there are none or more. */
  static List<String> onlyRows(Sheet sheet) {
    List<Table> tables = sheet.tables();
    assertThat(tables).hasSize(1);
    return rows(tables.get(0));
  }

  /** A table, a row a line: cells parted by bars, spans as rows x columns before the text. */
  static List<String> rows(Table table) {
    return table.cells().stream()
        .sorted(Comparator.comparingInt(cell -> cell.row()))
        .collect(
            Collectors.groupingBy(cell -> cell.row(), java.util.TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            cells ->
                cells.stream()
                    .map(
                        cell ->
                            (cell.rowSpan() == 1 && cell.columnSpan() == 1
                                    ? ""
                                    : cell.rowSpan() + "x" + cell.columnSpan() + " ")
                                + cell.text().replace('\n', '/'))
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
