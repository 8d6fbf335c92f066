package dev.platen.preprocess;

import dev.platen.model.Diagnosis;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.measure.Diagnoser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A treatment of the paper that a measure calls for and that must bring this measure down: from
 * that it is judged.
 */
final class PaperStep implements TreatmentStep {

  private final String name;
  private final PageMeasure measure;
  private final Predicate<Diagnosis> applies;
  private final double share;
  private final UnaryOperator<PageImage> operation;

  /**
   * A kind of treatment.
   *
   * @param measure what it has to bring down
   * @param applies whether a diagnosis calls for it
   * @param share of the measure that may be left
   * @param operation on gray pixels; makes a new image of the same size
   */
  PaperStep(
      String name,
      PageMeasure measure,
      Predicate<Diagnosis> applies,
      double share,
      UnaryOperator<PageImage> operation) {
    this.name = name;
    this.measure = measure;
    this.applies = applies;
    this.share = share;
    this.operation = operation;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    if (sheet.channels() != 1 || !applies.test(sheet.diagnosis())) {
      return Optional.empty();
    }
    double before = sheet.diagnosis().measure(measure);
    PageImage treated = operation.apply(sheet.image());
    Double after = after(treated);
    boolean kept = after != null && after <= share * before;
    Treatment treatment =
        new Treatment(
            name,
            Map.of("measure", measure.id(), "before", String.format(Locale.ROOT, "%.4f", before)),
            kept,
            "%s %s too high; effect is what it is after treatment, in %s"
                .formatted(measure.id(), kept ? "was" : "stays", measure.unit()),
            after);
    if (!kept) {
      treated.close();
      return Optional.of(Treated.dropped(treatment));
    }
    return Optional.of(Treated.painted(treated, treatment));
  }

  private Double after(PageImage treated) {
    try (PageView view = PageView.of(treated)) {
      return Diagnoser.measure(view, measure);
    } catch (RuntimeException e) {
      treated.close();
      throw e;
    }
  }
}
