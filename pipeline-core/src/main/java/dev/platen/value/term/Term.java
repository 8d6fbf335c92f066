package dev.platen.value.term;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the words of a heading or a row say, in English, German, French, Spanish, Italian and
 * Chinese. Words of Latin letters count as whole words, whatever their case and accents; Chinese
 * ones wherever they stand. Of rows that only some of these languages' issuers know there are more
 * names than are listed: an unknown word is no error, it only says nothing.
 */
public enum Term {
  /** A row that adds up rows above (or below) it. */
  TOTAL(
      "total",
      "totals",
      "totaux",
      "totale",
      "totali",
      "totales",
      "sum",
      "summe",
      "gesamt",
      "gesamtsumme",
      "gesamtbetrag",
      "endsumme",
      "insgesamt",
      "somme",
      "suma",
      "somma",
      "合计",
      "合計",
      "总计",
      "總計",
      "共计",
      "共計",
      "总额",
      "總額",
      "总和",
      "總和"),
  /** A row that adds up a part of the rows above it. */
  SUBTOTAL(
      "subtotal",
      "sub total",
      "sub-total",
      "zwischensumme",
      "sous-total",
      "sous total",
      "subtotale",
      "小计",
      "小計"),
  /** What there was before the first entry. */
  OPENING(
      "opening balance",
      "opening",
      "previous balance",
      "starting balance",
      "beginning balance",
      "alter kontostand",
      "alter saldo",
      "anfangssaldo",
      "anfangsbestand",
      "ancien solde",
      "solde initial",
      "solde precedent",
      "saldo inicial",
      "saldo anterior",
      "saldo iniziale",
      "期初余额",
      "期初餘額",
      "期初",
      "上期余额",
      "上期餘額",
      "上期结余",
      "上期結餘",
      "年初余额"),
  /** What there is after the last entry. */
  CLOSING(
      "closing balance",
      "closing",
      "ending balance",
      "new balance",
      "final balance",
      "neuer kontostand",
      "neuer saldo",
      "endsaldo",
      "endbestand",
      "schlusssaldo",
      "nouveau solde",
      "solde final",
      "saldo final",
      "saldo finale",
      "期末余额",
      "期末餘額",
      "期末",
      "本期余额",
      "本期餘額",
      "本期结余",
      "本期結餘",
      "年末余额"),
  /** The foot of a page, to be gone on with on the next. */
  CARRIED(
      "carried forward",
      "balance carried forward",
      "carried over",
      "c/f",
      "c/fwd",
      "ubertrag",
      "uebertrag",
      "a reporter",
      "solde a reporter",
      "total a reporter",
      "suma y sigue",
      "a riportare",
      "转下页",
      "轉下頁",
      "过次页",
      "過次頁",
      "转次页",
      "結轉下頁",
      "结转下页"),
  /** The head of a page, with what the page before ended with. */
  BROUGHT(
      "brought forward",
      "balance brought forward",
      "brought over",
      "b/f",
      "b/fwd",
      "ubertrag von vorseite",
      "ubertrag von",
      "vortrag",
      "saldovortrag",
      "report",
      "reporte",
      "suma anterior",
      "riporto",
      "承前页",
      "承前頁",
      "承上页",
      "承上頁",
      "上页结转",
      "上頁結轉"),
  /** A column of balances. */
  BALANCE(
      "balance",
      "running balance",
      "saldo",
      "kontostand",
      "solde",
      "bestand",
      "holding",
      "holdings",
      "余额",
      "餘額",
      "结余",
      "結餘",
      "持有份额",
      "持有份額",
      "结存",
      "結存"),
  /** A column of what leaves. */
  DEBIT(
      "debit",
      "debits",
      "paid out",
      "money out",
      "withdrawal",
      "withdrawals",
      "payments",
      "soll",
      "belastung",
      "belastungen",
      "lastschrift",
      "ausgaben",
      "cargo",
      "cargos",
      "addebiti",
      "支出",
      "借方",
      "付出",
      "提款",
      "发出"),
  /** A column of what comes. */
  CREDIT(
      "credit",
      "credits",
      "paid in",
      "money in",
      "deposit",
      "deposits",
      "receipts",
      "haben",
      "gutschrift",
      "gutschriften",
      "einnahmen",
      "abono",
      "abonos",
      "accrediti",
      "存入",
      "收入",
      "贷方",
      "貸方",
      "存款"),
  /** A column of money. */
  MONEY(
      "amount",
      "amt",
      "price",
      "unit price",
      "cost",
      "fee",
      "fees",
      "charge",
      "charges",
      "payment",
      "value",
      "market value",
      "net",
      "gross",
      "tax",
      "vat",
      "betrag",
      "preis",
      "einzelpreis",
      "gesamtpreis",
      "kosten",
      "wert",
      "umsatz",
      "anteilpreis",
      "montant",
      "prix",
      "prix unitaire",
      "valeur",
      "cours",
      "importe",
      "precio",
      "importo",
      "prezzo",
      "金额",
      "金額",
      "单价",
      "單價",
      "价格",
      "價格",
      "市值",
      "费用",
      "費用",
      "单位净值",
      "單位淨值",
      "价款",
      "税额",
      "稅額"),
  /** A column of percentages. */
  PERCENT(
      "%",
      "percent",
      "per cent",
      "percentage",
      "prozent",
      "anteil in %",
      "pourcentage",
      "占比",
      "佔比",
      "百分比",
      "比例"),
  /** A column that names things by digits. */
  IDENTIFIER(
      "reference",
      "ref",
      "ref no",
      "no",
      "number",
      "account",
      "account no",
      "id",
      "code",
      "iban",
      "invoice no",
      "cheque no",
      "nr",
      "nummer",
      "aktenzeichen",
      "kontonummer",
      "belegnummer",
      "rechnungsnummer",
      "numero",
      "reference no",
      "编号",
      "編號",
      "账号",
      "帳號",
      "凭证号",
      "序号",
      "序號",
      "流水号",
      "代码",
      "代碼",
      "电话"),
  /** A table that goes on. */
  CONTINUED(
      "continued",
      "cont'd",
      "contd",
      "cont",
      "fortsetzung",
      "suite",
      "continuacion",
      "continuazione",
      "续",
      "續",
      "续表",
      "續表",
      "接上表",
      "接上页");

  private static final int MAX_LENGTH = 80;

  private final Pattern words;

  Term(String... words) {
    // The longest first, for the first that matches at a place is taken.
    this.words =
        Pattern.compile(
            Arrays.stream(words)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Term::pattern)
                .collect(Collectors.joining("|")));
  }

  private static String pattern(String word) {
    String quoted = Pattern.quote(word);
    boolean han = word.codePoints().anyMatch(Character::isIdeographic);
    return han ? quoted : "(?<![\\p{L}\\d])" + quoted + "(?![\\p{L}\\d])";
  }

  /** Whether the text has one of the words. */
  public boolean isIn(String text) {
    return strength(text) > 0;
  }

  /**
   * How much of the text, 0 to 1, the longest of the words is that it has: "Balance" is all
   * balance, "Balance carried forward" is rather carried forward.
   */
  public double strength(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return 0;
    }
    String plain = plain(text);
    int longest = 0;
    Matcher found = words.matcher(plain);
    while (found.find()) {
      longest = Math.max(longest, found.end() - found.start());
    }
    return plain.isEmpty() ? 0 : (double) longest / plain.length();
  }

  /** In small letters, without accents, with single spaces. */
  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
