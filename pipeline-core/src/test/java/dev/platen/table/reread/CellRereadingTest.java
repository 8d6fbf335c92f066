package dev.platen.table.reread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.LineReader;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which cells are read again, with which characters, and what is taken. */
class CellRereadingTest {

  private static final double SURE = 0.98;

  /** Words of a row: a label and an amount, which has the given confidence. */
  private record Row(String label, String amount, double confidence) {}

  private final List<String> asked = new ArrayList<>();

  private static Word word(String text, double x, int row, double confidence, String engine) {
    Box box = new Box(x, 30 * row, 10 * text.length(), 20);
    return new Word(text, text, box, List.of(), confidence, engine, "Latn");
  }

  private static Line line(String text, double x, int row, double confidence, String engine) {
    List<Word> words = new ArrayList<>();
    double next = x;
    for (String each : text.split(" ", -1)) {
      words.add(word(each, next, row, confidence, engine));
      next += 10 * each.length() + 10;
    }
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    return new Line(text, box, List.of(), null, confidence, engine, "Latn", 0, 0, words);
  }

  private static Recognition text(String engine, Row... rows) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      lines.add(line(rows[i].label(), 0, i, SURE, engine));
      lines.add(line(rows[i].amount(), 300, i, rows[i].confidence(), engine));
    }
    return new Recognition(TextSource.OCR, engine, "1", "eng", "Latn", 0.9, lines);
  }

  private static PageTables tables(Recognition text) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      int index = i;
      List<Cell.Member> members = new ArrayList<>();
      for (int word = 0; word < line.words().size(); word++) {
        members.add(new Cell.Member(index, word));
      }
      Box box = new Box(i % 2 == 0 ? 0 : 300, 30 * (i / 2), 200, 30);
      cells.add(new Cell(i / 2, i % 2, 1, 1, false, line.text(), box, line.confidence(), members));
    }
    int rows = text.lines().size() / 2;
    Table table = new Table(new Box(0, 0, 500, 30 * rows), List.of(), rows, 2, 0, 0.9, cells);
    return new PageTables(List.of(table), PageGraphics.NONE);
  }

  private LineReader reading(String again, double confidence) {
    return (words, characters) -> {
      asked.add(
          words.stream().map(Word::text).collect(Collectors.joining(" ")) + " of " + characters);
      return again.isEmpty()
          ? Optional.empty()
          : Optional.of(line(again, 300, 3, confidence, "second"));
    };
  }

  private static Recognition amounts(String doubtful) {
    return text(
        "first",
        new Row("Rent", "1,200.00", SURE),
        new Row("Food", "85.10", SURE),
        new Row("Light", "14.95", SURE),
        new Row("Books", doubtful, 0.5));
  }

  private Recognition reread(Recognition text, LineReader reader) {
    return new CellRereading(10).reread(text, tables(text), reader);
  }

  @Test
  void aDoubtfulAmountIsReadWithTheCharactersOfItsColumn() {
    Recognition after = reread(amounts("3S.40"), reading("35.40", 0.9));
    assertThat(asked).containsExactly("3S.40 of ,.0123456789");
    Word word = after.lines().get(7).words().get(0);
    assertThat(word.text()).isEqualTo("35.40");
    assertThat(word.engine()).isEqualTo("second");
    assertThat(word.alternative()).isEqualTo("3S.40");
    assertThat(word.alternativeEngine()).isEqualTo("first");
    assertThat(after.lines().get(7).text()).isEqualTo("35.40");
    assertThat(after.lines().get(7).confidence()).isEqualTo(0.9);
  }

  @Test
  void aReadingThatIsNoSurerIsNotTaken() {
    Recognition text = amounts("35.90");
    assertThat(reread(text, reading("35.40", 0.5))).isSameAs(text);
  }

  @Test
  void aReadingOfAnotherShapeIsNotTakenHoweverSureItIs() {
    Recognition text = amounts("35.90");
    assertThat(reread(text, reading("3,540", 0.99))).isSameAs(text);
    assertThat(reread(text, reading("35.4.0", 0.99))).isSameAs(text);
  }

  @Test
  void aReadingThatPassesOverInkIsNotTaken() {
    Recognition text = amounts("1,135.40");
    assertThat(reread(text, reading("35.40", 0.99))).isSameAs(text);
  }

  @Test
  void whatCannotBeReadAgainStays() {
    Recognition text = amounts("35.90");
    assertThat(reread(text, reading("", 0))).isSameAs(text);
  }

  @Test
  void theSameTextReadAgainHasNoAlternative() {
    Recognition after = reread(amounts("35.40"), reading("35.40", 0.95));
    assertThat(after.lines().get(7).confidence()).isEqualTo(0.95);
    assertThat(after.lines().get(7).words().get(0).alternative()).isNull();
  }

  @Test
  void aSureTextThatIsNoFigureAmongFiguresIsReadAgainToo() {
    Recognition text =
        text(
            "first",
            new Row("Rent", "1,200.00", SURE),
            new Row("Food", "85.10", SURE),
            new Row("Light", "14.95", SURE),
            new Row("Books", "3540", SURE));
    reread(text, reading("35.40", 0.99));
    assertThat(asked).containsExactly("3540 of ,.0123456789");
  }

  @Test
  void wordsAmongFiguresMayBeOfAnyCharacters() {
    reread(amounts("carried"), reading("", 0));
    assertThat(asked).containsExactly("carried of ");
  }

  @Test
  void partOfALineIsExchangedInItsText() {
    Recognition text =
        text(
            "first",
            new Row("Rent", "1,200.00 CR", SURE),
            new Row("Food", "85.10 CR", SURE),
            new Row("Light", "14.95 DR", SURE),
            new Row("Books", "3 5.40 DR", 0.5));
    Recognition after = reread(text, reading("35.40 DR", 0.9));
    assertThat(after.lines().get(7).text()).isEqualTo("35.40 DR");
    assertThat(after.lines().get(7).words()).hasSize(2);
    assertThat(asked).containsExactly("3 5.40 DR of ,.0123456789CDR");
  }

  @Test
  void theMostDoubtfulAreReadAndNoMoreThanAllowed() {
    Row[] rows = new Row[500];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row("row", "1" + i + ".00", 0.2 + 0.001 * i);
    }
    Recognition text = text("first", rows);
    new CellRereading(25).reread(text, tables(text), reading("", 0));
    assertThat(asked).hasSize(25);
    assertThat(asked.get(0)).startsWith("10.00 ");
    assertThat(asked.get(24)).startsWith("124.00 ");
  }

  @Test
  void nothingIsReadAgainWhereThatIsSwitchedOffOrTheFileHasItsOwnText() {
    Recognition text = amounts("35.90");
    assertThat(new CellRereading(0).concerns(text, tables(text))).isFalse();
    assertThat(new CellRereading(10).concerns(text, tables(text))).isTrue();
    Recognition own = text("layer", new Row("Rent", "1,200.00", 0.5));
    assertThat(new CellRereading(10).concerns(own, tables(own))).isFalse();
  }
}
