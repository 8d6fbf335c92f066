package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where tables end that only the alignment of their words shows. */
class AlignmentFinderTest {

  private static final double[] THREE = {120, 420, 720};

  private static final double[] FOUR = {120, 400, 560, 720};

  @Test
  void theWhiteOfFullWidthMarksIsNoGap() {
    Sheet sheet = new Sheet().line(100, new double[] {100, 378}, "博物馆改变了同类的档案，", "这一看法很少有人反对。");
    sheet.line(128, new double[] {100, 338}, "全部费用由图书馆承担，", "没有例外。");
    sheet.row(170, THREE, "项目", "1960", "1961");
    for (int i = 0; i < 4; i++) {
      sheet.row(200 + 30 * i, THREE, "学校", "1" + i, "2" + i);
    }
    assertThat(sheet.tables()).hasSize(1);
    assertThat(Sheet.rows(sheet.tables().get(0))).hasSize(5).first().isEqualTo("项目|1960|1961");
  }

  @Test
  void aCaptionEndsATableOfAlignedRows() {
    Sheet sheet = new Sheet();
    for (int table = 0; table < 2; table++) {
      for (int i = 0; i < 4; i++) {
        sheet.row(100 + 190 * table + 30 * i, FOUR, "Place " + i, "1" + i, "2" + i, "3" + i);
      }
      sheet.say(100, 220 + 190 * table, "Table " + (table + 1) + ". Numbers of a kind");
    }
    assertThat(sheet.tables()).hasSize(2);
  }

  @Test
  void aRowBesideTheLastLinesOfALongCellIsARowOfItsOwn() {
    Sheet sheet = new Sheet().across(90, 100, 1000).across(128, 100, 1000).across(320, 100, 1000);
    sheet.row(100, FOUR, "Bird", "Ill", "Caught", "State of health");
    sheet.row(140, FOUR, "380", "No", "2012-07-13", "Had been captive for a year");
    sheet.say(720, 154, 26, "but always (a control bird)");
    sheet.row(174, FOUR, "412", "No", "2012-01-16", "");
    sheet.row(220, FOUR, "1401", "Yes", "2013-07-24", "Captured in the field without");
    sheet.say(720, 238, 26, "(pathology, broke with MG)");
    sheet.row(258, FOUR, "1410", "Yes", "2013-07-26", "");
    sheet.say(720, 272, "while housed in captivity").say(720, 294, "prior to sampling");
    assertThat(sheet.tables()).hasSize(1);
    assertThat(Sheet.rows(sheet.tables().get(0)))
        .hasSize(5)
        .anyMatch(row -> row.startsWith("380|No|2012-07-13|Had been"))
        .anyMatch(row -> row.startsWith("412|No|2012-01-16"))
        .anyMatch(row -> row.startsWith("1410|Yes|2013-07-26"));
  }
}
