package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands below the rows of a bill, and labels with values beside its address. */
class SumsTest {

  private static final double[] PLACES = {120, 200, 520, 660, 800};

  private static Sheet items() {
    return new Sheet()
        .row(400, PLACES, "#", "Description", "Qty", "Price", "Amount")
        .row(440, PLACES, "1", "Copper wire", "34", "309.42", "520.28")
        .row(480, PLACES, "2", "Brass hinge", "14", "344.27", "819.78")
        .row(520, PLACES, "3", "Steel shelf", "38", "158.66", "029.08")
        .row(560, PLACES, "4", "Filing box", "15", "144.04", "160.60");
  }

  private static List<String> first(Sheet sheet) {
    return Sheet.rows(sheet.tables().get(0));
  }

  @Test
  void sumsTowardsTheAmountsAreNoRows() {
    Sheet sheet =
        items()
            .row(610, new double[] {560, 800}, "Subtotal", "674.99")
            .row(645, new double[] {560, 800}, "VAT 13 %", "077.75")
            .row(680, new double[] {560, 800}, "Total due", "752.74");
    assertThat(first(sheet)).hasSize(5).last().isEqualTo("4|Filing box|15|144.04|160.60");
  }

  @Test
  void totalsBelowTheLabelsOfATableAreItsRows() {
    Sheet sheet =
        items()
            .row(600, new double[] {200, 800}, "Subtotal", "674.99")
            .row(640, new double[] {200, 800}, "Total", "752.74");
    assertThat(first(sheet)).hasSize(7);
  }

  @Test
  void oneTotalIsTheLastRow() {
    Sheet sheet = items().row(600, new double[] {560, 800}, "Total", "752.74");
    assertThat(first(sheet)).hasSize(6);
  }

  private static Sheet panel(String... values) {
    String[] labels = {"Invoice no.", "Date", "Payable by", "Customer", "Account"};
    String[] address = {"Westerby Archive", "12 Station Road", "Saltmouth", "", ""};
    Sheet sheet = new Sheet();
    for (int i = 0; i < labels.length; i++) {
      sheet.row(100 + 40 * i, new double[] {100, 500, 760}, address[i], labels[i], values[i]);
    }
    return sheet;
  }

  @Test
  void labelsWithValuesOfSeveralKindsAreNoTable() {
    assertThat(panel("2024-34840", "16/04/2024", "16/05/2024", "65658", "517102464").tables())
        .isEmpty();
  }

  @Test
  void labelsWithValuesOfOneKindAreOne() {
    assertThat(panel("34.84", "16.40", "16.50", "65.65", "51.71").tables()).hasSize(1);
  }
}
