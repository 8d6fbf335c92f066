package dev.platen.synthesize.document;

import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Entries of an account over some weeks; each balance is the one before plus the amount. */
final class Ledger {

  private final LocalDate from;
  private final LocalDate to;
  private final long opening;
  private final List<Entry> entries;

  private Ledger(LocalDate from, LocalDate to, long opening, List<Entry> entries) {
    this.from = from;
    this.to = to;
    this.opening = opening;
    this.entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param amount in hundredths; less than 0 where it leaves the account
   * @param balance after it, in hundredths
   */
  record Entry(
      LocalDate date, LocalDate value, String text, String reference, long amount, long balance) {}

  /** So many entries within about as many days. */
  static Ledger write(Grammar grammar, RandomGenerator random, int count) {
    LocalDate from = LocalDate.of(random.nextInt(2006, 2025), random.nextInt(1, 13), 1);
    int days = Math.min(92, Math.max(28, count));
    long balance = Money.random(50_000, 2_000_000, random);
    long opening = balance;
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate date = from.plusDays((long) i * days / count);
      boolean comes = random.nextInt(4) == 0 || balance < 0;
      long amount =
          comes ? Money.random(20_000, 600_000, random) : -Money.random(300, 150_000, random);
      balance += amount;
      String reference = "%06d".formatted(random.nextInt(1_000_000));
      String text = grammar.say(comes ? "entry_in" : "entry_out");
      entries.add(
          new Entry(date, date.plusDays(random.nextInt(3)), text, reference, amount, balance));
    }
    return new Ledger(from, from.plusDays(days), opening, entries);
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  long opening() {
    return opening;
  }

  long closing() {
    return entries.isEmpty() ? opening : entries.get(entries.size() - 1).balance();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Sum of what came. */
  long credits() {
    return entries.stream().mapToLong(Entry::amount).filter(amount -> amount > 0).sum();
  }

  /** Sum of what left, not less than 0. */
  long debits() {
    return -entries.stream().mapToLong(Entry::amount).filter(amount -> amount < 0).sum();
  }
}
