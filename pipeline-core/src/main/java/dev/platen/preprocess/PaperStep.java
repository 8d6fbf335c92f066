package dev.platen.preprocess;

import dev.platen.model.LegibilityProbe.Legibility;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.measure.Diagnoser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A treatment of the paper that a measure calls for. It is kept if it brought this measure down,
 * and if lines that were read before and after are no harder to read. The measure says that the
 * page is better, reading that no harm was done: the lines of a page in a shadow can often be read
 * one by one, but not found.
 */
final class PaperStep implements TreatmentStep {

  private final String name;
  private final PageMeasure measure;
  private final double from;
  private final double share;
  private final double tolerance;
  private final UnaryOperator<PageImage> operation;

  /**
   * A kind of treatment.
   *
   * @param measure what it has to bring down
   * @param from how high it has to be to call for the treatment
   * @param share of the measure that may be left
   * @param tolerance part of the characters expected to be right that sample lines may lose
   * @param operation on gray pixels; makes a new image of the same size
   */
  PaperStep(
      String name,
      PageMeasure measure,
      double from,
      double share,
      double tolerance,
      UnaryOperator<PageImage> operation) {
    this.name = name;
    this.measure = measure;
    this.from = from;
    this.share = share;
    this.tolerance = tolerance;
    this.operation = operation;
  }

  /** The same without a bar for what may be left of the measure: reading alone judges it. */
  PaperStep unjudged() {
    return new PaperStep(name, measure, from, Double.POSITIVE_INFINITY, tolerance, operation);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    if (sheet.channels() != 1 || !sheet.diagnosis().isAtLeast(measure, from)) {
      return Optional.empty();
    }
    PageImage treated = operation.apply(sheet.image());
    try {
      Treatment treatment = judged(sheet, treated);
      if (treatment.kept()) {
        return Optional.of(Treated.painted(treated, treatment));
      }
      treated.close();
      return Optional.of(Treated.dropped(treatment));
    } catch (RuntimeException e) {
      treated.close();
      throw e;
    }
  }

  private Treatment judged(Sheet sheet, PageImage treated) {
    double before = sheet.diagnosis().measure(measure);
    Double after = after(treated);
    boolean down = after != null && after <= share * before;
    Optional<Legibility> legibility =
        down ? sheet.probe().compare(sheet.image(), treated) : Optional.empty();
    boolean harmless = legibility.map(found -> found.isHarmless(tolerance)).orElse(true);
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("measure", measure.id());
    parameters.put("before", String.format(Locale.ROOT, "%.4f", before));
    legibility.ifPresent(found -> parameters.putAll(found.parameters()));
    return new Treatment(
        name,
        parameters,
        down && harmless,
        "%s %s too high%s; effect is what it is after treatment, in %s"
            .formatted(
                measure.id(),
                down ? "was" : "stays",
                harmless ? "" : ", but lines are harder to read without it",
                measure.unit()),
        after);
  }

  private Double after(PageImage treated) {
    try (PageView view = PageView.of(treated)) {
      return Diagnoser.measure(view, measure);
    }
  }
}
