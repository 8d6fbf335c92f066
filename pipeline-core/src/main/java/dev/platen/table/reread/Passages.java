package dev.platen.table.reread;

import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.model.Word;
import dev.platen.value.ColumnFormat;
import dev.platen.value.TableFormats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the passages of a page's tables that should be read again. */
final class Passages {

  /** Calibrated confidence from which on a text is taken as it is. */
  static final double SURE = 0.9;

  /** Engine of a PDF's own text. */
  private static final String LAYER = "layer";

  private final Recognition text;
  private final Map<Cell.Member, Integer> uses = new HashMap<>();
  private final List<Passage> found = new ArrayList<>();

  private Passages(Recognition text) {
    this.text = text;
  }

  /** Passages of little confidence, or that don't read as the rest of their column. */
  static List<Passage> doubtful(Recognition text, PageTables tables) {
    Passages passages = new Passages(text);
    for (Table table : tables.tables()) {
      table.cells().stream()
          .flatMap(cell -> cell.words().stream())
          .forEach(member -> passages.uses.merge(member, 1, Integer::sum));
    }
    tables.tables().forEach(passages::add);
    return passages.found;
  }

  private void add(Table table) {
    List<ColumnShape> shapes = shapes(table);
    for (Cell cell : table.cells()) {
      boolean figures = !cell.header() && cell.columnSpan() == 1 && cell.rowSpan() == 1;
      ColumnShape shape = figures ? shapes.get(cell.column()) : ColumnShape.UNKNOWN;
      List<Passage> passages = passages(cell, shape);
      // A figure has one line; what takes several is text.
      boolean single = passages.size() == 1;
      for (Passage passage : passages) {
        Passage each =
            single
                ? passage
                : new Passage(
                    passage.line(), passage.first(), passage.words(), ColumnShape.UNKNOWN);
        if (isDoubtful(each)) {
          found.add(each);
        }
      }
    }
  }

  private static boolean isDoubtful(Passage passage) {
    String text = passage.text();
    return passage.confidence() < SURE
        || !passage.shape().fits(text)
        || !passage.shape().marks().spelled(text).equals(text);
  }

  /** Runs of words; one that is cut between cells, or is the file's own, is none. */
  private List<Passage> passages(Cell cell, ColumnShape shape) {
    List<Cell.Member> members = new ArrayList<>(cell.words());
    members.sort(Comparator.comparingInt(Cell.Member::line).thenComparingInt(Cell.Member::word));
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= members.size(); end++) {
      Cell.Member last = members.get(end - 1);
      if (end == members.size()
          || members.get(end).line() != last.line()
          || members.get(end).word() != last.word() + 1) {
        List<Cell.Member> run = members.subList(start, end);
        List<Word> words = run.stream().map(this::word).toList();
        if (run.stream().allMatch(member -> uses.get(member) == 1)
            && words.stream().noneMatch(word -> word.engine().equals(LAYER))) {
          passages.add(new Passage(last.line(), run.get(0).word(), words, shape));
        }
        start = end;
      }
    }
    return passages;
  }

  private Word word(Cell.Member member) {
    Line line = text.lines().get(member.line());
    return line.words().get(member.word());
  }

  private List<ColumnShape> shapes(Table table) {
    List<StringBuilder> headings = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    List<List<String>> sure = new ArrayList<>();
    for (int i = 0; i < table.columns(); i++) {
      headings.add(new StringBuilder());
      texts.add(new ArrayList<>());
      sure.add(new ArrayList<>());
    }
    for (Cell cell : table.cells()) {
      String plain = cell.text().replace('\n', ' ');
      if (cell.header()) {
        headings.get(cell.column()).append(' ').append(plain);
      } else if (cell.columnSpan() == 1 && !plain.isEmpty()) {
        texts.get(cell.column()).add(plain);
        if (cell.confidence() >= SURE) {
          sure.get(cell.column()).add(plain);
        }
      }
    }
    List<TableFormats.Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns(); i++) {
      columns.add(new TableFormats.Column(headings.get(i).toString().strip(), texts.get(i)));
    }
    List<ColumnFormat> formats = TableFormats.of(columns, text.language());
    List<ColumnShape> shapes = new ArrayList<>();
    for (int i = 0; i < table.columns(); i++) {
      shapes.add(ColumnShape.of(formats.get(i), sure.get(i)));
    }
    return shapes;
  }
}
