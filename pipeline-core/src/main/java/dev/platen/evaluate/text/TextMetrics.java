package dev.platen.evaluate.text;

import static dev.platen.evaluate.tally.Metric.CHARACTER_BAG_F1;
import static dev.platen.evaluate.tally.Metric.CHARACTER_ERROR_RATE;
import static dev.platen.evaluate.tally.Metric.ORDER_FREE_CHARACTER_ERROR_RATE;
import static dev.platen.evaluate.tally.Metric.WORD_ERROR_RATE;
import static dev.platen.evaluate.tally.Metric.WORD_F1;

import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.truth.TruthText;
import java.util.ArrayList;
import java.util.List;

/** Measures the text of a page. */
public final class TextMetrics {

  private final TruthText truth;
  private final TextForm form;
  private final String wanted;
  private final String found;
  private final String prediction;

  /**
   * @param prediction text of the page as it was read; empty if nothing was
   */
  public TextMetrics(TruthText truth, String prediction) {
    this.truth = truth;
    this.form = new TextForm(truth.caseFolded());
    this.prediction = prediction;
    this.wanted = form.of(truth.text());
    this.found = form.of(prediction);
  }

  /** All measures of text. */
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    Measure inOrder = errorRate(CHARACTER_ERROR_RATE, TextMetrics::characters);
    measures.add(inOrder);
    measures.add(orderFree(inOrder));
    if (TextForm.isWithoutSpaces(wanted)) {
      measures.add(Measure.absent(WORD_ERROR_RATE, Absence.WITHOUT_SPACES));
      measures.add(Measure.absent(WORD_F1, Absence.WITHOUT_SPACES));
      measures.add(bag(CHARACTER_BAG_F1, solid(wanted), solid(found)));
    } else {
      measures.add(errorRate(WORD_ERROR_RATE, Words::of));
      measures.add(bag(WORD_F1, Words.of(wanted), Words.of(found)));
      measures.add(Measure.absent(CHARACTER_BAG_F1, Absence.WITH_SPACES));
    }
    return measures;
  }

  /** Into what a text is cut. */
  private interface Cut {
    List<?> apply(String text);
  }

  private Measure errorRate(Metric metric, Cut cut) {
    List<?> wantedSymbols = cut.apply(wanted);
    List<?> foundSymbols = cut.apply(found);
    boolean feasible =
        truth.complete()
            ? EditDistance.isFeasible(wantedSymbols.size(), foundSymbols.size())
            : PartialDistance.isFeasible(wantedSymbols.size(), foundSymbols.size());
    if (!feasible) {
      return Measure.absent(metric, Absence.TOO_LONG);
    }
    int edits =
        truth.complete()
            ? EditDistance.between(List.copyOf(wantedSymbols), List.copyOf(foundSymbols))
            : partialEdits(cut);
    return wantedSymbols.isEmpty()
        ? Measure.unfounded(metric, edits, Absence.NO_TEXT)
        : Measure.of(metric, edits, wantedSymbols.size());
  }

  /** Never more than in order: what is laid out greedily may miss the best places. */
  private Measure orderFree(Measure inOrder) {
    if (!truth.complete()) {
      return Measure.absent(ORDER_FREE_CHARACTER_ERROR_RATE, Absence.INCOMPLETE);
    }
    if (wanted.isEmpty()) {
      return Measure.absent(ORDER_FREE_CHARACTER_ERROR_RATE, Absence.NO_TEXT);
    }
    if (!OrderFreeDistance.isFeasible(wanted.length(), found.length())
        || Absence.TOO_LONG.equals(inOrder.absence())) {
      return Measure.absent(ORDER_FREE_CHARACTER_ERROR_RATE, Absence.TOO_LONG);
    }
    int edits = OrderFreeDistance.between(wanted, form.lines(prediction));
    return Measure.of(
        ORDER_FREE_CHARACTER_ERROR_RATE, Math.min(edits, inOrder.amount()), inOrder.count());
  }

  private int partialEdits(Cut cut) {
    List<List<Object>> lines = new ArrayList<>();
    for (String line : prediction.lines().toList()) {
      String text = form.of(line);
      if (!text.isEmpty()) {
        lines.add(List.copyOf(cut.apply(separated(text))));
      }
    }
    return PartialDistance.between(List.copyOf(cut.apply(separated(wanted))), lines);
  }

  /** With the space that stands before each line, and none where the script has none. */
  private String separated(String text) {
    return TextForm.isWithoutSpaces(wanted) || text.isEmpty() ? text : " " + text;
  }

  private Measure bag(Metric metric, List<?> wantedSymbols, List<?> foundSymbols) {
    if (wantedSymbols.isEmpty() && !foundSymbols.isEmpty() && !truth.complete()) {
      return Measure.absent(metric, Absence.NO_TEXT);
    }
    long matches = Bag.shared(List.copyOf(wantedSymbols), List.copyOf(foundSymbols));
    long counted = truth.complete() ? foundSymbols.size() : matches;
    return Measure.f1(MetricName.of(metric), matches, counted, wantedSymbols.size());
  }

  private static List<Integer> characters(String text) {
    return text.codePoints().boxed().toList();
  }

  private static List<Integer> solid(String text) {
    return text.codePoints().filter(character -> character != ' ').boxed().toList();
  }

  /**
   * How far a text is from another that was read, not known to be true.
   *
   * @param metric to be measured
   */
  public static Measure errorRate(Metric metric, String reference, String text) {
    return new TextMetrics(new TruthText(reference, true, false), text)
        .errorRate(metric, TextMetrics::characters);
  }
}
