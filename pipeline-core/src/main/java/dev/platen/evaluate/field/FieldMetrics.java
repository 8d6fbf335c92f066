package dev.platen.evaluate.field;

import dev.platen.evaluate.prediction.PredictedField;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Measures the fields of a page, each name and all together. Fields that the truth does not name
 * are left out: a truth lists what it was made for.
 *
 * <p>Exact match, counted over all fields of all pages, is the protocol of the ICDAR 2019
 * competition on scanned receipts, task 3 (Huang et al., "SROIE").
 */
public final class FieldMetrics {

  private final Map<String, String> wanted;
  private final List<PredictedField> found;
  private final boolean caseFolded;

  /**
   * @param wanted text by name; an empty text says that the page has no such field
   * @param caseFolded whether the truth does not keep case
   */
  public FieldMetrics(Map<String, String> wanted, List<PredictedField> found, boolean caseFolded) {
    this.wanted = wanted;
    this.found = found;
    this.caseFolded = caseFolded;
  }

  /** All measures of fields. */
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.addAll(measures(Metric.FIELD_EXACT_F1, this::isExact));
    measures.addAll(
        measures(
            Metric.FIELD_F1, (truth, text) -> FieldValue.of(truth).equals(FieldValue.of(text))));
    return measures;
  }

  private boolean isExact(String truth, String text) {
    String one = truth.strip();
    String other = text.strip();
    return caseFolded
        ? one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))
        : one.equals(other);
  }

  private List<Measure> measures(Metric metric, BiPredicate<String, String> isRight) {
    List<Measure> byName = new ArrayList<>();
    long allRight = 0;
    long allFound = 0;
    long allWanted = 0;
    for (Map.Entry<String, String> field : wanted.entrySet()) {
      List<String> texts =
          found.stream()
              .filter(each -> each.name().equals(field.getKey()) && !each.text().isBlank())
              .map(PredictedField::text)
              .toList();
      boolean isWanted = !field.getValue().isBlank();
      boolean right =
          isWanted && texts.stream().anyMatch(text -> isRight.test(field.getValue(), text));
      byName.add(
          Measure.f1(
              new MetricName(metric, field.getKey()),
              right ? 1 : 0,
              texts.size(),
              isWanted ? 1 : 0));
      allRight += right ? 1 : 0;
      allFound += texts.size();
      allWanted += isWanted ? 1 : 0;
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.f1(MetricName.of(metric), allRight, allFound, allWanted));
    measures.addAll(byName);
    return measures;
  }
}
