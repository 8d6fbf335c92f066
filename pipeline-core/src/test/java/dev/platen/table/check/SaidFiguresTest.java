package dev.platen.table.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.table.Grids;
import dev.platen.table.join.JoinedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaidFiguresTest {

  private static final String[] ENTRIES = {
    "Date | Details | Amount",
    " | Opening balance | 1,000.00",
    "01/02/2024 | Rent | -312.35",
    "02/02/2024 | Salary | 2,512.80",
    "03/02/2024 | Shop | -45.11",
    "04/02/2024 | Refund | 118.26",
    " | Closing balance | 3,273.60",
  };

  private static List<String> named(SaidFigures said, String old, String other) {
    String[] rows = ENTRIES.clone();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows[i].replace(old, other);
    }
    JoinedTable table = Grids.joined("eng", rows);
    List<Check> failed =
        TableChecks.of(table, said).stream().filter(check -> !check.passed()).toList();
    assertThat(failed).hasSize(1);
    return failed.get(0).cells().stream()
        .map(place -> table.cells().get(place.index()).text())
        .toList();
  }

  @Test
  void figuresOfEnoughDigitsAreSaidWhateverTheirMarks() {
    SaidFigures said =
        SaidFigures.in(List.of("£1,234.50", "2.345,67", "12.50", "01/02/2024", "x9"));
    assertThat(said.has(new BigDecimal("1234.50"))).isTrue();
    assertThat(said.has(new BigDecimal("-2345.67"))).isTrue();
    assertThat(said.has(new BigDecimal("12.50"))).isTrue();
    assertThat(said.digits()).hasSize(3);
    assertThat(SaidFigures.in(List.of("0.5", "120", "n/a")).digits()).isEmpty();
  }

  @Test
  void asManyAreKeptAsThereIsRoomFor() {
    List<String> many = IntStream.range(10_000, 20_000).mapToObj(Integer::toString).toList();
    SaidFigures said = SaidFigures.in(many);
    assertThat(said.digits()).hasSize(5_000);
    assertThat(said.and(SaidFigures.in(List.of("99999"))).digits()).hasSize(5_000);
  }

  @Test
  void entriesThatComeToASumTheDocumentSaysAreNotToBlame() {
    // 2,512.80 and 118.26 came in; 357.46 left, of which the page says nothing.
    SaidFigures said = SaidFigures.in(List.of("Total", "paid", "in", "2,631.06"));
    assertThat(named(SaidFigures.NONE, "-45.11", "-45.61")).first().isEqualTo("118.26");
    assertThat(named(said, "-45.11", "-45.61")).contains("-45.61").doesNotContain("118.26");
  }

  @Test
  void aFigureThatTheDocumentSaysElsewhereIsTheOneMeant() {
    SaidFigures said = SaidFigures.in(List.of("Closing", "balance", "3,273.60"));
    assertThat(named(said, "3,273.60", "3,273.10")).first().isEqualTo("3,273.10");
    assertThat(named(said, "-312.35", "-312.85")).doesNotContain("3,273.60");
  }
}
