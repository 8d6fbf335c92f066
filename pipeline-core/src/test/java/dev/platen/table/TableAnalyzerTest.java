package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.TableSettings.Search;
import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TableAnalyzerTest {

  private static final double[] THREE = {120, 420, 720};
  private static final double[] FOUR = {120, 400, 560, 720};

  /** Rulings around each cell of a grid. */
  private static Sheet grid(double[] xs, double[] ys) {
    Sheet sheet = new Sheet();
    for (double y : ys) {
      sheet.across(y, xs[0], xs[xs.length - 1]);
    }
    for (double x : xs) {
      sheet.down(x, ys[0], ys[ys.length - 1]);
    }
    return sheet;
  }

  @Test
  void rulingsMakeRowsAndColumns() {
    Sheet sheet =
        grid(new double[] {100, 400, 700, 900}, new double[] {100, 150, 200, 250})
            .row(115, THREE, "Name", "Amount", "Share")
            .row(165, THREE, "Rent", "1,200.00", "60 %")
            .row(215, THREE, "Food", "800.00", "");
    assertThat(Sheet.onlyRows(sheet))
        .containsExactly("Name|Amount|Share", "Rent|1,200.00|60 %", "Food|800.00|");
    assertThat(sheet.tables().get(0).headerRows()).isEqualTo(1);
    assertThat(sheet.tables().get(0).cells().get(0).header()).isTrue();
  }

  @Test
  void aMissingStretchOfRulingJoinsCells() {
    Sheet sheet =
        new Sheet()
            .across(100, 100, 900)
            .across(150, 400, 900)
            .across(200, 100, 900)
            .across(250, 100, 900)
            .down(100, 100, 250)
            .down(400, 100, 250)
            .down(650, 150, 250)
            .down(900, 100, 250)
            .say(120, 140, "Kind")
            .say(600, 115, "Both years")
            .row(165, new double[] {0, 450, 700}, "", "2001", "2002")
            .row(215, new double[] {120, 450, 700}, "Sales", "17", "19");
    assertThat(Sheet.onlyRows(sheet))
        .containsExactly("2x1 Kind|1x2 Both years", "2001|2002", "Sales|17|19");
  }

  @Test
  void linesBetweenTwoRulingsAreOneCell() {
    Sheet sheet =
        grid(new double[] {100, 500, 900}, new double[] {100, 150, 230, 280})
            .row(115, new double[] {120, 520}, "Item", "Meaning")
            .row(165, new double[] {120, 520}, "First", "what it says")
            .row(195, new double[] {0, 520}, "", "goes on here")
            .row(245, new double[] {120, 520}, "Second", "no more");
    assertThat(Sheet.onlyRows(sheet))
        .containsExactly("Item|Meaning", "First|what it says/goes on here", "Second|no more");
  }

  @Test
  void figuresInOneRuledBoxAreRowsOfTheirOwn() {
    Sheet sheet =
        grid(new double[] {100, 400, 700, 900}, new double[] {100, 140, 300})
            .across(142, 100, 900)
            .row(112, THREE, "Town", "People", "Area");
    for (int i = 0; i < 5; i++) {
      sheet.row(150 + 28 * i, THREE, "Town" + i, "1" + i + "00", "2" + i);
    }
    assertThat(Sheet.onlyRows(sheet)).hasSize(6).contains("Town0|1000|20", "Town4|1400|24");
  }

  @Test
  void alignmentAloneMakesATable() {
    Sheet sheet = new Sheet().prose(100, 100, 800, 5);
    sheet.row(300, FOUR, "Station", "2001", "2002", "2003");
    for (int i = 0; i < 4; i++) {
      sheet.row(330 + 30 * i, FOUR, "Place " + i, "1" + i, "2" + i, "3" + i);
    }
    sheet.prose(100, 520, 800, 5);
    assertThat(Sheet.onlyRows(sheet))
        .containsExactly(
            "Station|2001|2002|2003",
            "Place 0|10|20|30",
            "Place 1|11|21|31",
            "Place 2|12|22|32",
            "Place 3|13|23|33");
    assertThat(sheet.tables(Search.RULED)).isEmpty();
    assertThat(sheet.tables(Search.NONE)).isEmpty();
  }

  @Test
  void rulingsAboveAndBelowAreEnough() {
    Sheet sheet =
        new Sheet()
            .across(100, 100, 900)
            .across(140, 100, 900)
            .across(260, 100, 900)
            .row(110, THREE, "Trait", "Mean", "Spread")
            .row(150, THREE, "Height", "1.71", "0.11")
            .row(185, THREE, "Weight", "68.2", "9.30")
            .row(220, THREE, "Age", "41.0", "");
    assertThat(Sheet.onlyRows(sheet))
        .containsExactly("Trait|Mean|Spread", "Height|1.71|0.11", "Weight|68.2|9.30", "Age|41.0|");
    assertThat(sheet.tables().get(0).headerRows()).isEqualTo(1);
  }

  @Test
  void aNameOverSeveralColumnsSpansThem() {
    Sheet sheet =
        new Sheet()
            .across(100, 100, 900)
            .across(135, 390, 800)
            .across(170, 100, 900)
            .across(300, 100, 900)
            .say(490, 108, "All the towns")
            .row(142, FOUR, "Year", "Men", "Women", "Both")
            .row(180, FOUR, "2001", "10", "12", "22")
            .row(210, FOUR, "2002", "11", "13", "24")
            .row(240, FOUR, "2003", "12", "14", "26")
            .row(270, FOUR, "2004", "13", "15", "28");
    assertThat(Sheet.onlyRows(sheet).subList(0, 3))
        .containsExactly("2x1 Year|1x3 All the towns", "Men|Women|Both", "2001|10|12|22");
    assertThat(sheet.tables().get(0).headerRows()).isEqualTo(2);
  }

  @Test
  void aLabelGoesOnBelowItself() {
    Sheet sheet = new Sheet();
    sheet.row(100, FOUR, "Kind", "2001", "2002", "2003");
    sheet.row(130, FOUR, "Persons who", "10", "20", "30");
    sheet.row(155, FOUR, "came again", "", "", "");
    sheet.row(185, FOUR, "Others", "11", "21", "31");
    sheet.row(215, FOUR, "Nobody", "12", "22", "32");
    assertThat(Sheet.onlyRows(sheet))
        .containsExactly(
            "Kind|2001|2002|2003",
            "Persons who/came again|10|20|30",
            "Others|11|21|31",
            "Nobody|12|22|32");
  }

  @Test
  void aRunOfIdeographsIsCutAtARuling() {
    Sheet sheet =
        grid(new double[] {100, 200, 300, 400}, new double[] {100, 150, 200})
            .say(120, 115, "一二三四五六七八九十百千")
            .say(110, 165, "2001")
            .say(210, 165, "55")
            .say(310, 165, "44");
    List<Table> tables = sheet.tables();
    assertThat(tables).hasSize(1);
    assertThat(Sheet.rows(tables.get(0)).get(1)).isEqualTo("2001|55|44");
    List<Cell> names = tables.get(0).cells().stream().filter(cell -> cell.row() == 0).toList();
    assertThat(String.join("", names.stream().map(Cell::text).toList())).isEqualTo("一二三四五六七八九十百千");
    assertThat(names).hasSize(3).allSatisfy(cell -> assertThat(cell.words()).hasSize(1));
  }

  @Test
  void twoTablesBelowEachOtherStayTwo() {
    Sheet sheet =
        grid(new double[] {100, 400, 700, 900}, new double[] {100, 150, 200})
            .row(115, THREE, "Name", "Amount", "Share")
            .row(165, THREE, "Rent", "12", "60")
            .say(100, 235, "Another table")
            .across(300, 100, 900)
            .across(350, 100, 900)
            .across(400, 100, 900);
    for (double x : new double[] {100, 400, 700, 900}) {
      sheet.down(x, 300, 400);
    }
    sheet.row(315, THREE, "Name", "Amount", "Share").row(365, THREE, "Food", "13", "40");
    assertThat(sheet.tables()).hasSize(2);
  }

  @Test
  void namesThatComeAgainBeginAnotherTable() {
    Sheet sheet = new Sheet();
    for (int part = 0; part < 2; part++) {
      double y = 100 + 160 * part;
      sheet
          .row(y, THREE, "Quarter", "Sales", "Profit")
          .row(y + 32, THREE, "First", "1,200", "60")
          .row(y + 64, THREE, "Second", "800", "40")
          .row(y + 96, THREE, "Third", "950", "45");
    }
    assertThat(sheet.tables()).hasSize(2);
    assertThat(Sheet.rows(sheet.tables().get(1)))
        .containsExactly("Quarter|Sales|Profit", "First|1,200|60", "Second|800|40", "Third|950|45");
  }

  @Test
  void aParagraphBetweenRulingsPartsTables() {
    Sheet sheet = new Sheet();
    for (int part = 0; part < 2; part++) {
      double y = 100 + 240 * part;
      sheet
          .across(y, 100, 900)
          .row(y + 8, THREE, "Plan", "1993", "1992")
          .across(y + 36, 100, 900)
          .row(y + 44, THREE, "Grants", "7.3", "7.6")
          .row(y + 76, THREE, "Rights", "38.1", "33.7")
          .across(y + 108, 100, 900);
    }
    sheet.say(120, 240, "The funded status of partially funded plans that are large was as");
    sheet.say(120, 268, "told by the company in the notes below is as it follows here");
    assertThat(sheet.tables()).hasSize(2);
    assertThat(Sheet.rows(sheet.tables().get(0)))
        .containsExactly("Plan|1993|1992", "Grants|7.3|7.6", "Rights|38.1|33.7");
  }

  @Test
  void labelsWithValuesAboveTheNamesOfColumnsAreNotOfTheTable() {
    Sheet sheet =
        new Sheet()
            .row(100, new double[] {120, 350}, "Account holder", "Mary Jones")
            .row(132, new double[] {120, 350}, "Account number", "1204561123")
            .row(164, new double[] {120, 350}, "Opening balance", "1,200.00")
            .row(206, FOUR, "Date", "Text", "Amount", "Balance")
            .row(238, FOUR, "01.02.2003", "Rent", "200.00", "1,000.00")
            .row(270, FOUR, "02.02.2003", "Food", "50.25", "949.75")
            .row(302, FOUR, "03.02.2003", "Light", "49.75", "900.00");
    assertThat(Sheet.onlyRows(sheet))
        .startsWith("Date|Text|Amount|Balance", "01.02.2003|Rent|200.00|1,000.00")
        .hasSize(4);
  }

  @Test
  void whatTellsTheWayOfAnAmountStaysWithIt() {
    Sheet sheet = new Sheet();
    String[] dates = {"01/02/2003", "02/02/2003", "03/02/2003", "04/02/2003"};
    for (int i = 0; i < 4; i++) {
      double y = 100 + 32 * i;
      double[] places = {120, 260, 346, 372, 418, 600, 670, 790, 816, 896};
      String way = i % 2 == 0 ? "DR" : "CR";
      String row = " Transfer to Mary Jones 1" + i + ".50 " + way + " 1 2" + i + "0.50 CR";
      sheet.line(y, places, (dates[i] + row).split(" ", -1));
    }
    assertThat(Sheet.onlyRows(sheet))
        .startsWith("01/02/2003|Transfer to Mary Jones|10.50 DR|1 200.50 CR")
        .hasSize(4);
  }

  @Test
  void columnsOfProseAreNoTable() {
    assertThat(new Sheet().prose(60, 100, 400, 20).prose(520, 100, 400, 20).tables()).isEmpty();
  }

  @Test
  void labelsAndValuesOfALetterAreNoTable() {
    Sheet sheet =
        new Sheet()
            .row(100, new double[] {600, 780}, "Number", "4711")
            .row(130, new double[] {600, 780}, "Date", "12.03.2021")
            .row(160, new double[] {600, 780}, "Customer", "K-2")
            .prose(100, 300, 800, 10);
    assertThat(sheet.tables()).isEmpty();
  }

  @Test
  void aListIsNoTable() {
    Sheet sheet = new Sheet();
    for (int i = 1; i < 8; i++) {
      sheet.say(100, 100 + 30 * i, i + ".").say(150, 100 + 30 * i, "what is listed here");
    }
    assertThat(sheet.tables()).isEmpty();
  }

  @Test
  void anEmptyGridIsNoTable() {
    double[] places = new double[20];
    for (int i = 0; i < 20; i++) {
      places[i] = 50 + 40 * i;
    }
    assertThat(grid(places, places).tables()).isEmpty();
    assertThat(grid(places, places).say(60, 60, "12").say(400, 300, "7").tables()).isEmpty();
  }

  @Test
  void aTableOfFiveHundredRowsTakesLittleTime() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 500; i++) {
      for (int j = 0; j < 20; j++) {
        sheet.say(20 + 45 * j, 10 + 26 * i, "" + (100 + (7 * i + j) % 900));
      }
    }
    List<Table> tables = Assertions.assertTimeout(Duration.ofSeconds(20), () -> sheet.tables());
    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).rows()).isEqualTo(500);
    assertThat(tables.get(0).columns()).isEqualTo(20);
  }

  @Test
  void cellsCoverTheTableWithoutOverlaps() {
    Table table =
        grid(new double[] {100, 400, 700, 900}, new double[] {100, 150, 200, 250})
            .row(115, THREE, "Name", "Amount", "Share")
            .row(165, THREE, "Rent", "1,200.00", "60 %")
            .row(215, THREE, "Food", "800.00", "")
            .tables()
            .get(0);
    double area = table.cells().stream().mapToDouble(cell -> cell.box().area()).sum();
    assertThat(area).isCloseTo(table.box().area(), org.assertj.core.data.Offset.offset(1.0));
    assertThat(table.box()).isEqualTo(new Box(100, 100, 800, 150));
    assertThat(table.cells()).filteredOn(cell -> cell.text().isEmpty()).hasSize(1);
  }

  @Test
  void datesCloseBeforeTheirTextAreAColumn() {
    Sheet sheet = new Sheet();
    double[] places = {120, 234, 500, 700};
    for (int i = 0; i < 6; i++) {
      sheet.line(
          100 + 40 * i,
          places,
          "0" + (i + 1) + "/03/2011",
          "Cheque",
          "-1" + i + ".50",
          "99" + i + ".10");
    }
    assertThat(Sheet.onlyRows(sheet)).hasSize(6).contains("03/03/2011|Cheque|-12.50|992.10");
  }

  @Test
  void barsBelowEachOtherPartColumnsAndAreNoText() {
    Sheet sheet = new Sheet();
    double[] places = {120, 226, 240, 500};
    for (int i = 0; i < 6; i++) {
      sheet.line(100 + 40 * i, places, "row" + i + "number", "|", "Cheque", "1" + i + ".50");
    }
    assertThat(Sheet.onlyRows(sheet)).hasSize(6).contains("row2number|Cheque|12.50");
  }

  @Test
  void aLongRowBetweenRulingsLikeTheOthersIsARow() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 8; i++) {
      sheet.across(100 + 40 * i, 100, 900);
    }
    for (int i = 0; i < 7; i++) {
      sheet.say(120, 110 + 40 * i, "/var/lib/info/name" + i);
      sheet.say(i == 3 ? 340 : 420, 110 + 40 * i, "what the package manager keeps");
    }
    assertThat(sheet.tables()).hasSize(1);
    assertThat(sheet.tables().get(0).rows()).isEqualTo(7);
  }

  /** A caption and a line of text of two parts each: all rows of the gap look like a table's. */
  @Test
  void aWhiteGapBetweenRulingsOfOneLengthPartsTables() {
    double[] places = {60, 300, 500, 700};
    Sheet sheet = new Sheet();
    for (double top : new double[] {200, 560}) {
      sheet.across(top - 6, 50, 950).row(top, places, "Package", "Rank", "Size", "What");
      for (int i = 1; i <= 3; i++) {
        sheet.across(top + 34 * i - 6, 50, 950);
        sheet.row(top + 34 * i, places, "tool" + i, "I:" + (40 + i), "12" + i, "A tool");
      }
      sheet.across(top + 130, 50, 950);
    }
    sheet.row(400, new double[] {300, 500}, "Table 1.1:", "List of packages");
    sheet.row(500, new double[] {60, 400}, "It helps to read", "what they say");
    assertThat(sheet.tables()).hasSize(2);
  }
}
