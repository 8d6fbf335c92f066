package dev.platen.synthesize.document;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.text.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Kinds of documents. */
public enum Kind {
  LETTER(2),
  ARTICLE(2),
  BOOK(3),
  NEWSPAPER(1),
  VERTICAL_NEWSPAPER(1),
  FORM(1),
  RECEIPT(1),
  INVOICE(1),
  BANK_STATEMENT(6),
  FUND_STATEMENT(3),
  CONTRACT(3),
  REPORT(2);

  private final int mostPages;

  Kind(int mostPages) {
    this.mostPages = mostPages;
  }

  /** Name in commands and in the truth: {@code bank-statement}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The languages that it can be written in. */
  public Set<Language> languages() {
    return this == VERTICAL_NEWSPAPER
        ? EnumSet.of(Language.TRADITIONAL_CHINESE)
        : EnumSet.allOf(Language.class);
  }

  /** How many pages a document has: one as often as any other number. */
  public int pages(RandomGenerator random) {
    return random.nextInt(1, mostPages + 1);
  }

  /** A document of this kind with exactly so many pages. */
  public List<CleanPage> compose(Scene scene, int pages) {
    return composer().compose(scene, pages);
  }

  private Composer composer() {
    return switch (this) {
      case LETTER -> new Letter();
      case ARTICLE -> new Article();
      case BOOK -> new Book();
      case NEWSPAPER -> new Newspaper();
      case VERTICAL_NEWSPAPER -> new VerticalNewspaper();
      case FORM -> new Form();
      case RECEIPT -> new Receipt();
      case INVOICE -> new Invoice();
      case BANK_STATEMENT -> new BankStatement();
      case FUND_STATEMENT -> new FundStatement();
      case CONTRACT -> new Contract();
      case REPORT -> new Report();
    };
  }

  /** The kind of a name. */
  public static Kind of(String id) {
    for (Kind kind : values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no kind of document; there are %s"
            .formatted(id, EnumSet.allOf(Kind.class).stream().map(Kind::id).toList()));
  }
}
