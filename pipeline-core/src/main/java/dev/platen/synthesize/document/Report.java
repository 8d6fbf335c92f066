package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.ColumnFlow;
import dev.platen.synthesize.typeset.PageBuilder;
import dev.platen.synthesize.typeset.TableSetter;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A report of many tables, ruled in different ways, with heads over columns and sums. */
final class Report implements Composer {

  private static final double MARGIN = 60;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    List<CleanPage> made = new ArrayList<>();
    Scene.Look look = scene.textLook();
    Word.Type type = scene.type(look, Style.REGULAR, 9.8);
    int number = 1;
    for (int page = 1; page <= pages; page++) {
      PageBuilder sheet = scene.a4();
      double measure = sheet.width() - 2 * MARGIN;
      double y = 60;
      if (page == 1) {
        PageBuilder.Paragraph title = PageBuilder.Paragraph.plain(scene.type(look, Style.BOLD, 20));
        y =
            sheet.text(
                BlockType.TITLE, scene.grammar().say("report_title"), title, MARGIN, y, measure);
        y += 10;
      }
      number = fill(scene, sheet, look, type, y, number);
      String foot = scene.grammar().label("page") + " " + page;
      sheet.lineEndingAt(
          BlockType.PAGE_NUMBER, foot, type.sized(8), sheet.width() - MARGIN, sheet.height() - 40);
      made.add(sheet.page());
    }
    return made;
  }

  private static int fill(
      Scene scene, PageBuilder sheet, Scene.Look look, Word.Type type, double top, int first) {
    Grammar grammar = scene.grammar();
    PageBuilder.Paragraph body = new PageBuilder.Paragraph(type, Align.JUSTIFY, 1.3, 0);
    PageBuilder.Paragraph heading = PageBuilder.Paragraph.plain(scene.type(look, Style.BOLD, 12));
    double measure = sheet.width() - 2 * MARGIN;
    double bottom = sheet.height() - 70;
    double y = top;
    int number = first;
    while (y < bottom - 150) {
      y = sheet.text(BlockType.HEADING, grammar.say("section"), heading, MARGIN, y, measure) + 3;
      double room = Math.min(y + 80, bottom) - y;
      ColumnFlow flow =
          new ColumnFlow(sheet, List.of(new Rectangle2D.Double(MARGIN, y, measure, room)));
      flow.add(BlockType.TEXT, grammar.prose(2), body);
      y = (flow.full() ? y + room : flow.y()) + 12;
      String caption =
          "%s %d. %s".formatted(grammar.label("table"), number, grammar.say("table_caption"));
      y =
          sheet.text(
                  BlockType.CAPTION,
                  caption,
                  PageBuilder.Paragraph.plain(scene.type(look, Style.ITALIC, 9)),
                  MARGIN,
                  y,
                  measure)
              + 3;
      int most = (int) ((bottom - y) / 19) - 2;
      if (most < 3) {
        return number;
      }
      y = table(scene, sheet, look, y, caption, Math.min(most, scene.random().nextInt(4, 11))) + 20;
      number++;
    }
    return number;
  }

  private static double table(
      Scene scene, PageBuilder sheet, Scene.Look look, double y, String caption, int count) {
    RandomGenerator random = scene.random();
    TableSetter.Look style =
        new TableSetter.Look(
            scene.type(look, Style.REGULAR, 8.8),
            scene.type(look, Style.BOLD, 8.8),
            scene.one(List.of(TableSetter.Ruling.values())),
            random.nextDouble(0.4, 0.9),
            random.nextDouble(1.6, 3.2),
            new Color(50, 50, 60));
    int numbers = random.nextInt(3, 7);
    double width = sheet.width() - 2 * MARGIN;
    double first = width * 0.3;
    List<TableSetter.Column> columns = new ArrayList<>();
    columns.add(new TableSetter.Column(first, Align.LEFT));
    for (int i = 0; i < numbers; i++) {
      columns.add(new TableSetter.Column((width - first) / numbers, Align.RIGHT));
    }
    List<TableSetter.Row> rows = rows(scene, numbers, count);
    return new TableSetter(sheet, style, columns).set(rows, MARGIN, y, false, caption);
  }

  private static List<TableSetter.Row> rows(Scene scene, int numbers, int count) {
    RandomGenerator random = scene.random();
    Grammar grammar = scene.grammar();
    List<TableSetter.Row> rows = new ArrayList<>();
    int year = random.nextInt(1960, 2020);
    boolean grouped = numbers % 2 == 0 && random.nextBoolean();
    List<String> years = new ArrayList<>();
    List<String> head = new ArrayList<>();
    years.add("");
    head.add(grammar.label("item"));
    for (int i = 0; i < numbers; i++) {
      years.add(i % 2 == 0 ? Integer.toString(year + i / 2) : null);
      head.add(grouped ? grammar.label("quarter") + (i % 2 + 1) : Integer.toString(year + i));
    }
    if (grouped) {
      rows.add(TableSetter.Row.header(years));
    }
    rows.add(TableSetter.Row.header(head));
    long[] sums = new long[numbers];
    int magnitude = scene.one(List.of(300, 9_000, 250_000));
    for (int row = 0; row < count; row++) {
      List<String> cells = new ArrayList<>();
      cells.add(grammar.say("row_label"));
      for (int i = 0; i < numbers; i++) {
        long value = random.nextInt(magnitude);
        sums[i] += value;
        cells.add(grammar.money().format(value, 0));
      }
      rows.add(TableSetter.Row.of(cells));
    }
    List<String> total = new ArrayList<>();
    total.add(grammar.label("total"));
    for (long sum : sums) {
      total.add(grammar.money().format(sum, 0));
    }
    rows.add(TableSetter.Row.of(total));
    return rows;
  }
}
