package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Cell;
import dev.platen.model.PageTables;
import dev.platen.model.Table;
import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Very large, very small and odd tables, and drawings that are none. */
class OddPagesTest {

  /** Cells that a page may have at most, whatever is on it: rows times columns of its tables. */
  private static final long MOST_CELLS = 150_000;

  private static void assertSound(PageTables page) {
    long cells = page.tables().stream().mapToLong(table -> table.cells().size()).sum();
    assertThat(cells).isLessThan(MOST_CELLS);
    for (Table table : page.tables()) {
      Set<List<Integer>> taken = new HashSet<>();
      for (Cell cell : table.cells()) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
          for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            assertThat(taken.add(List.of(row, column)))
                .as("row %d column %d", row, column)
                .isTrue();
          }
        }
      }
      assertThat(taken).hasSize(table.rows() * table.columns());
    }
  }

  private static String text(Table table) {
    return table.cells().stream().map(Cell::text).collect(Collectors.joining(" "));
  }

  @Test
  void fiveHundredRuledRowsAreOneTable() {
    DrawnPage page = new DrawnPage(900, 40 + 501 * 30 + 40).grid(40, 40, 4, 501, 200, 30);
    for (int row = 0; row <= 500; row++) {
      String[] cells =
          row == 0
              ? new String[] {"Date", "Text", "Amount", "Balance"}
              : new String[] {"05.01." + (1500 + row), "entry " + row, row + ".25", "9" + row};
      for (int column = 0; column < 4; column++) {
        page.say(50 + 200 * column, 44 + 30 * row, 18, cells[column]);
      }
    }
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).hasSize(1);
    assertThat(found.tables().get(0).rows()).isEqualTo(501);
    assertThat(found.tables().get(0).columns()).isEqualTo(4);
    assertThat(text(found.tables().get(0))).contains("entry 1 ", "entry 500", "500.25");
  }

  @Test
  void sixtyColumnsAreSixty() {
    DrawnPage page = new DrawnPage(40 + 60 * 52 + 40, 500).grid(40, 40, 60, 12, 52, 32);
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 60; column++) {
        page.say(48 + 52 * column, 46 + 32 * row, 16, Integer.toString(100 + 7 * row + column));
      }
    }
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).hasSize(1);
    assertThat(found.tables().get(0).columns()).isEqualTo(60);
    assertThat(found.tables().get(0).rows()).isEqualTo(12);
    assertThat(found.tables().get(0).cells()).noneMatch(cell -> cell.text().contains(" "));
  }

  @Test
  void aFrameAroundOneTextIsNoTable() {
    DrawnPage page = new DrawnPage(900, 600).grid(100, 100, 1, 1, 400, 60);
    page.say(120, 115, 24, "Received 5 May 1999");
    page.say(100, 250, 24, "We thank you for your letter.");
    assertThat(page.tables().tables()).isEmpty();
  }

  @Test
  void aTableWithinATableKeepsAllItsTextOnce() {
    DrawnPage page =
        new DrawnPage(1100, 900).grid(100, 100, 3, 3, 300, 160).grid(430, 290, 2, 3, 110, 40);
    String[] names = {"Ship", "Cargo", "Port"};
    for (int column = 0; column < 3; column++) {
      page.say(115 + 300 * column, 160, 22, names[column]);
      page.say(115 + 300 * column, 490, 22, new String[] {"Brig", "Tar", "Riga"}[column]);
    }
    page.say(115, 330, 22, "Bark").say(715, 330, 22, "Bremen");
    for (int row = 0; row < 3; row++) {
      page.say(440, 298 + 40 * row, 20, "tea" + row).say(550, 298 + 40 * row, 20, "4" + row);
    }
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).hasSizeBetween(1, 2);
    String all = found.tables().stream().map(OddPagesTest::text).collect(Collectors.joining(" "));
    for (String word : List.of("Ship", "Bark", "Bremen", "Riga", "tea0", "tea2", "42")) {
      assertThat(all.split("\\s+")).as(word).containsOnlyOnce(word);
    }
  }

  @Test
  void aCrosswordIsNoTable() {
    DrawnPage page = new DrawnPage(1000, 1000).grid(100, 100, 15, 15, 48, 48);
    int number = 0;
    for (int row = 0; row < 15; row++) {
      for (int column = 0; column < 15; column++) {
        int x = 100 + 48 * column;
        int y = 100 + 48 * row;
        if ((row * 7 + column * 5) % 6 == 0) {
          page.draw(graphics -> graphics.fillRect(x, y, 48, 48));
        } else if ((row * 3 + column * 11) % 7 == 0) {
          number++;
          page.say(x + 3, y + 1, 13, Integer.toString(number));
        }
      }
    }
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).isEmpty();
  }

  @Test
  void sheetMusicIsNoTable() {
    DrawnPage page = new DrawnPage(1200, 1500).say(420, 40, 34, "Evening Song");
    String[] words = {"The", "sun", "goes", "down", "be-", "hind", "the", "hill", "and", "all"};
    for (int stave = 0; stave < 7; stave++) {
      int top = 140 + 190 * stave;
      for (int line = 0; line < 5; line++) {
        page.line(80, top + 14 * line, 1120, top + 14 * line);
      }
      for (int bar = 0; bar <= 4; bar++) {
        page.line(80 + 260 * bar, top, 80 + 260 * bar, top + 56);
      }
      for (int note = 0; note < 10; note++) {
        int x = 110 + 102 * note;
        int y = top + 7 * ((note * 3 + stave) % 8);
        page.draw(
            graphics -> {
              graphics.fillOval(x, y, 16, 12);
              graphics.drawLine(x + 15, y + 6, x + 15, y - 36);
            });
        page.say(x - 6, top + 84, 20, words[(note + stave) % words.length]);
      }
    }
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).isEmpty();
  }

  @Test
  void aBuildingPlanIsNoTable() {
    DrawnPage page = new DrawnPage(1200, 1000);
    page.draw(graphics -> graphics.setStroke(new java.awt.BasicStroke(7)));
    page.line(100, 100, 1100, 100).line(1100, 100, 1100, 800).line(1100, 800, 100, 800);
    page.line(100, 800, 100, 100).line(480, 100, 480, 420).line(480, 500, 480, 800);
    page.line(100, 450, 380, 450).line(480, 380, 900, 380).line(980, 380, 1100, 380);
    page.line(760, 380, 760, 700);
    page.draw(
        graphics -> {
          graphics.setStroke(new java.awt.BasicStroke(2));
          graphics.drawArc(380, 380, 140, 140, 0, 90);
          graphics.drawArc(830, 310, 140, 140, 180, 90);
          graphics.drawRect(140, 660, 180, 100);
          for (int step = 0; step < 9; step++) {
            graphics.drawLine(900 + 18 * step, 650, 900 + 18 * step, 800);
          }
        });
    page.say(210, 240, 24, "Kitchen").say(215, 275, 18, "14.2 m2").say(700, 220, 24, "Hall");
    page.say(700, 255, 18, "21.7 m2").say(210, 560, 24, "Bath").say(560, 560, 24, "Bedroom");
    page.say(560, 595, 18, "16.0 m2").say(850, 500, 24, "Study").say(560, 830, 18, "10.00");
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).isEmpty();
  }

  @Test
  void graphPaperIsNoTable() {
    DrawnPage page = new DrawnPage(1240, 1754);
    page.draw(graphics -> graphics.setColor(new Color(0x90, 0x90, 0x90)));
    page.draw(graphics -> graphics.setStroke(new java.awt.BasicStroke(1)));
    page.grid(20, 20, 100, 142, 12, 12);
    page.draw(graphics -> graphics.setColor(Color.BLACK));
    page.say(300, 200, 30, "Pressure").say(700, 900, 30, "12.4").say(200, 1500, 30, "Volume");
    PageTables found = page.tables();
    assertSound(found);
    assertThat(found.tables()).isEmpty();
  }

  @Test
  void detailsOfAnAccountAreNoTable() {
    double[] places = {100, 400};
    List<String> numbers = List.of("9502818866", "41 Ormond Row", "7,161.61", "0066188573");
    List<String> amounts = List.of("9,502.88", "41.00", "7,161.61", "6,618.85");
    for (List<String> values : List.of(numbers, amounts)) {
      Sheet sheet = new Sheet();
      sheet.row(200, places, "Account holder", "Beatrice Hollis");
      for (int i = 0; i < values.size(); i++) {
        sheet.row(230 + 30 * i, places, "Account number", values.get(i));
      }
      assertThat(sheet.tables()).hasSize(values.equals(amounts) ? 1 : 0);
    }
  }

  @Test
  void theFieldsOfAFormAreNoTable() {
    double[] places = {60, 360, 660};
    Sheet form = new Sheet();
    Sheet plain = new Sheet();
    for (int i = 0; i < 4; i++) {
      double y = 200 + 80 * i;
      for (Sheet sheet : List.of(form, plain)) {
        sheet
            .row(y, places, "Street " + i, "Town " + i, "Code " + i)
            .row(y + 34, places, "Oak " + i, "Elm " + i, "Ash " + i);
      }
      for (double x : places) {
        form.across(y + 28, x - 10, x + 230).across(y + 60, x - 10, x + 230);
        form.down(x - 10, y + 28, y + 60).down(x + 230, y + 28, y + 60);
      }
    }
    assertThat(form.tables()).isEmpty();
    assertThat(plain.tables()).as("the same without frames").hasSize(1);
  }

  @Test
  void wordsInTypeOfOneWidthStayTogether() {
    Sheet sheet = new Sheet();
    List<String> days = List.of("Monday", "Sunday", "Friday", "Easter", "Summer", "Winter");
    for (int i = 0; i < days.size(); i++) {
      sheet.line(
          200 + 30 * i, new double[] {100, 178, 500}, days.get(i), "opening", (1 + i) + "23.50");
    }
    assertThat(sheet.tables()).hasSize(1);
    assertThat(sheet.tables().get(0).columns()).isEqualTo(2);
  }

  @Test
  void aTableOfContentsIsNoTableWhereSomeOfItsLeadersWereNotRead() {
    Sheet sheet = new Sheet();
    double[] places = {100, 160, 900};
    sheet.row(100, places, "1", "Introduction to the theory", "1");
    sheet.row(140, places, "2", "Expansion of the amplitude", "5");
    sheet.row(180, places, "3", "Counting of powers and terms", "6");
    sheet.row(
        220, new double[] {100, 160, 700}, "4", "Factorization of it", ". . . · . . . . . . 14");
    assertThat(sheet.tables()).isEmpty();
  }
}
