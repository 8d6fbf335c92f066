package dev.platen.synthesize.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.Cell;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Table;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatementTest {

  private final Typefaces faces = Typefaces.builtIn();

  private List<CleanPage> compose(
      Kind kind, long seed, int pages, boolean heldOut, Set<String> issuers) {
    SplittableRandom random = new SplittableRandom(seed);
    Grammar grammar = new Grammar(Language.ENGLISH, 2001, random);
    Scene scene = new Scene(faces, grammar, random, heldOut);
    List<CleanPage> made = kind.compose(scene, pages);
    issuers.add(scene.issuer());
    return made;
  }

  @Test
  void thereAreTwelveIssuersAndMoreOfThemHeldOut() {
    assertThat(BankIssuer.of(false).size() + FundIssuer.of(false).size())
        .isGreaterThanOrEqualTo(12);
    assertThat(BankIssuer.of(true)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(FundIssuer.of(true)).isNotEmpty();
  }

  @Test
  void balancesOfAllIssuersAddUpOverAllPages() {
    Set<String> issuers = new HashSet<>();
    for (int seed = 0; seed < 24; seed++) {
      int pages = 1 + seed % 6;
      List<CleanPage> made = compose(Kind.BANK_STATEMENT, seed, pages, seed % 5 == 0, issuers);

      assertThat(made).hasSize(pages);
      long balance = cents(made.get(0).fields().get("opening"));
      for (CleanPage page : made) {
        List<List<String>> rows = rows(page.tables().get(0));
        assertThat(last(rows.get(1))).isEqualTo(balance);
        for (List<String> row : rows.subList(2, rows.size() - 1)) {
          balance += amount(rows.get(0), row);
        }
        assertThat(last(rows.get(rows.size() - 1))).isEqualTo(balance);
      }
      assertThat(cents(made.get(0).fields().get("closing"))).isEqualTo(balance);
    }
    assertThat(issuers).hasSizeGreaterThan(6);
  }

  @Test
  void rowsOfAStatementStayOnThePaper() {
    for (int seed = 0; seed < 24; seed++) {
      for (Kind kind : List.of(Kind.BANK_STATEMENT, Kind.FUND_STATEMENT)) {
        for (CleanPage page :
            compose(kind, seed, kind == Kind.FUND_STATEMENT ? 3 : 4, false, new HashSet<>())) {
          for (Table table : page.tables()) {
            assertThat(table.box().getMaxY())
                .as("%s %d", kind, seed)
                .isLessThan(page.height() - 40);
          }
        }
      }
    }
  }

  @Test
  void valuesOfFundsAreUnitsTimesPricesAndAddUp() {
    for (int seed = 0; seed < 20; seed++) {
      CleanPage page = compose(Kind.FUND_STATEMENT, seed, 1, false, new HashSet<>()).get(0);
      List<List<String>> rows = rows(page.tables().get(0));
      long total = 0;
      for (List<String> row : rows.subList(1, rows.size() - 1)) {
        double value = number(row.get(1)) * number(row.get(2));
        assertThat(number(row.get(3)))
            .isCloseTo(value, org.assertj.core.api.Assertions.within(0.0051));
        total += cents(row.get(3));
      }
      assertThat(last(rows.get(rows.size() - 1))).isEqualTo(total);
    }
  }

  /** What an entry adds to the balance. */
  private static long amount(List<String> header, List<String> row) {
    int debit = header.indexOf("Paid out");
    if (debit >= 0) {
      String out = row.get(debit);
      return out.isEmpty() ? cents(row.get(debit + 1)) : -cents(out);
    }
    return cents(row.get(header.indexOf("Amount")));
  }

  private static long last(List<String> row) {
    return cents(row.get(row.size() - 1));
  }

  /** A sum with a sign before, behind, or as letters. */
  private static long cents(String text) {
    long sum = Long.parseLong(text.replaceAll("[^0-9]", ""));
    boolean leaves = text.startsWith("-") || text.endsWith("-") || text.endsWith("DR");
    return leaves ? -sum : sum;
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  private static List<List<String>> rows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (Cell cell : table.cells()) {
      while (rows.size() <= cell.row()) {
        rows.add(new ArrayList<>());
      }
      rows.get(cell.row()).add(cell.text());
    }
    return rows;
  }
}
