package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.PageTables;
import dev.platen.model.Table;
import java.awt.BasicStroke;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and receipts whose rulings are dashed, measured on an image. */
class DashedTableTest {

  private static final BasicStroke DASHES =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {9, 6}, 0);

  private static void dash(DrawnPage page, int y, int from, int to) {
    page.draw(
        graphics -> {
          graphics.setStroke(DASHES);
          graphics.drawLine(from, y, to, y);
        });
  }

  private static DrawnPage receipt() {
    DrawnPage page = new DrawnPage(560, 800);
    page.say(150, 40, 30, "Corner Stores").say(140, 90, 22, "12 Mill Lane, Westerby");
    page.say(40, 150, 22, "29/11/2022 19:27").say(440, 150, 22, "435578");
    String[][] items = {
      {"Coffee", "2.44"}, {"2 x Rice 1 kg", "4.16"}, {"Tomatoes", "0.67"}, {"Soap", "7.98"}
    };
    int y = 215;
    for (String[] item : items) {
      page.say(40, y, 22, item[0]).say(470, y, 22, item[1]);
      y += 34;
    }
    page.say(40, 390, 22, "Total").say(460, 390, 22, "15.25");
    page.say(40, 424, 22, "Cash").say(460, 424, 22, "20.00");
    page.say(40, 458, 22, "VAT 20 %").say(470, 458, 22, "2.54");
    return page.say(170, 540, 22, "Please come again");
  }

  @Test
  void theItemsOfAReceiptAreATableAndItsSumsAreNone() {
    DrawnPage page = receipt();
    dash(page, 195, 40, 520);
    dash(page, 370, 40, 520);
    List<Table> tables = page.tables().tables();
    assertThat(tables).hasSize(1);
    assertThat(Sheet.rows(tables.get(0)))
        .containsExactly("Coffee|2.44", "2 x Rice 1 kg|4.16", "Tomatoes|0.67", "Soap|7.98");
  }

  @Test
  void whiteSpacePartsTheSumsOfAReceiptWithoutRulings() {
    List<Table> tables = receipt().tables().tables();
    assertThat(tables).hasSize(1);
    assertThat(Sheet.rows(tables.get(0)))
        .containsExactly("Coffee|2.44", "2 x Rice 1 kg|4.16", "Tomatoes|0.67", "Soap|7.98");
  }

  @Test
  void dashesBetweenAllRowsEndNoTable() {
    String[][] rows = {
      {"Date", "Details", "Amount", "Balance"},
      {"2024-01-03", "Opening balance", "0.00", "100.00"},
      {"2024-01-05", "Rent January", "80.00", "20.00"},
      {"2024-01-09", "Salary", "900.00", "920.00"},
      {"2024-01-11", "Total of the month", "980.00", "920.00"},
      {"2024-01-12", "Fees", "1.00", "919.00"}
    };
    DrawnPage page = new DrawnPage(1240, 700);
    int[] places = {80, 300, 800, 1020};
    for (int row = 0; row < rows.length; row++) {
      dash(page, 90 + 50 * row, 80, 1160);
      for (int column = 0; column < places.length; column++) {
        page.say(places[column], 102 + 50 * row, 22, rows[row][column]);
      }
    }
    dash(page, 90 + 50 * rows.length, 80, 1160);
    PageTables found = page.tables();
    assertThat(found.graphics().rulings()).hasSize(rows.length + 1);
    assertThat(found.tables()).hasSize(1);
    assertThat(Sheet.rows(found.tables().get(0)))
        .hasSize(rows.length)
        .contains("2024-01-11|Total of the month|980.00|920.00");
  }
}
