package dev.platen.calibrate;

import dev.platen.calibrate.CalibrationSample.Document;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.ocr.calibration.Calibration;
import dev.platen.ocr.calibration.Calibrations;
import dev.platen.ocr.calibration.IsotonicCalibration;
import dev.platen.ocr.calibration.LogisticCalibration;
import dev.platen.ocr.calibration.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A curve fitted to the words of one source.
 *
 * <p>Real pages alone are used where they have enough words; else pages born digital too; else also
 * synthetic ones. The documents are put into two halves of about as many words. A curve fitted on
 * each half is tested on the other one; of an isotonic curve, a logistic one and none at all the
 * one is taken that did best there, and fitted on both halves.
 *
 * @param source whose words
 * @param entry the curve as it is stored
 * @param documents on how many it was fitted
 * @param raw the words with the engine's own confidence
 * @param tested the same words, each with the confidence of the curve fitted on the other half
 */
public record CurveFit(
    WordSource source,
    Calibrations.Entry entry,
    int documents,
    CalibrationTally raw,
    CalibrationTally tested) {

  /** Words that are enough for a set of pages to be used alone. */
  static final long ENOUGH = 2000;

  /** Words with fewer of which there is no curve. */
  static final long FEWEST = 300;

  private static final int FEWEST_DOCUMENTS = 4;
  private static final double ROUNDING = 1e4;

  /** The kinds of curve. */
  private enum Kind {
    /** The engine's own confidence, which needs no fitting. */
    IDENTITY,
    ISOTONIC,
    LOGISTIC;

    Calibration of(CalibrationTally words) {
      List<Outcome> outcomes =
          words.steps().stream()
              .map(step -> new Outcome(step.confidence(), step.right(), step.words()))
              .toList();
      return switch (this) {
        case IDENTITY -> new LogisticCalibration(1, 0);
        case ISOTONIC -> IsotonicCalibration.fit(outcomes);
        case LOGISTIC -> LogisticCalibration.fit(outcomes);
      };
    }
  }

  /** The best curve for a source; empty where it has too few words or documents. */
  static Optional<CurveFit> of(WordSource source, Map<Document, CalibrationTally> all) {
    Map<Document, CalibrationTally> documents = chosen(all);
    long names = documents.keySet().stream().map(Document::name).distinct().count();
    if (names < FEWEST_DOCUMENTS || words(documents) < FEWEST) {
      return Optional.empty();
    }
    List<CalibrationTally> halves = halves(documents);
    CalibrationTally raw = sum(halves);
    CurveFit best = null;
    for (Kind kind : Kind.values()) {
      CalibrationTally tested = new CalibrationTally();
      test(kind.of(halves.get(0)), halves.get(1), tested);
      test(kind.of(halves.get(1)), halves.get(0), tested);
      if (best == null || tested.error() < best.tested().error()) {
        String provenance = provenance(kind, documents, raw, tested);
        best =
            new CurveFit(
                source, entry(source, kind.of(raw), provenance, raw), (int) names, raw, tested);
      }
    }
    return Optional.of(best);
  }

  /** Real documents if they have enough words; else more of them. */
  private static Map<Document, CalibrationTally> chosen(Map<Document, CalibrationTally> all) {
    Map<Document, CalibrationTally> chosen = new TreeMap<>();
    for (TruthKind kind : TruthKind.values()) {
      all.forEach(
          (document, tally) -> {
            if (document.kind() == kind) {
              chosen.put(document, tally);
            }
          });
      if (words(chosen) >= ENOUGH) {
        break;
      }
    }
    return chosen;
  }

  private static long words(Map<Document, CalibrationTally> documents) {
    return documents.values().stream().mapToLong(CalibrationTally::count).sum();
  }

  /** Documents of one name stay together; the largest are dealt first, to the smaller half. */
  private static List<CalibrationTally> halves(Map<Document, CalibrationTally> documents) {
    Map<String, CalibrationTally> byName = new TreeMap<>();
    documents.forEach(
        (document, tally) ->
            byName.computeIfAbsent(document.name(), any -> new CalibrationTally()).add(tally));
    List<CalibrationTally> largest = new ArrayList<>(byName.values());
    largest.sort(Comparator.comparingLong(tally -> -tally.count()));
    CalibrationTally one = new CalibrationTally();
    CalibrationTally other = new CalibrationTally();
    for (CalibrationTally tally : largest) {
      (one.count() <= other.count() ? one : other).add(tally);
    }
    return List.of(one, other);
  }

  private static CalibrationTally sum(List<CalibrationTally> parts) {
    CalibrationTally sum = new CalibrationTally();
    parts.forEach(sum::add);
    return sum;
  }

  private static void test(
      Calibration calibration, CalibrationTally words, CalibrationTally tested) {
    for (CalibrationTally.Step step : words.steps()) {
      tested.add(calibration.of(step.confidence()), step.right(), step.words());
    }
  }

  private static Calibrations.Entry entry(
      WordSource source, Calibration curve, String provenance, CalibrationTally raw) {
    if (curve instanceof LogisticCalibration logistic) {
      return new Calibrations.Entry(
          source.engine(),
          source.script(),
          provenance,
          raw.count(),
          null,
          rounded(logistic.slope()),
          rounded(logistic.offset()));
    }
    List<IsotonicCalibration.Knot> knots =
        ((IsotonicCalibration) curve)
            .knots().stream()
                .map(
                    knot ->
                        new IsotonicCalibration.Knot(
                            rounded(knot.raw()), rounded(knot.calibrated())))
                .toList();
    return new Calibrations.Entry(
        source.engine(), source.script(), provenance, raw.count(), knots, null, null);
  }

  private static double rounded(double value) {
    return Math.round(value * ROUNDING) / ROUNDING;
  }

  private static String provenance(
      Kind kind,
      Map<Document, CalibrationTally> documents,
      CalibrationTally raw,
      CalibrationTally tested) {
    Map<String, Integer> sets = new TreeMap<>();
    Map<TruthKind, Long> kinds = new HashMap<>();
    documents.forEach(
        (document, tally) -> {
          sets.merge(document.set(), 1, Integer::sum);
          kinds.merge(document.kind(), tally.count(), Long::sum);
        });
    String origins =
        kinds.keySet().stream().sorted().map(TruthKind::id).collect(Collectors.joining(" and "));
    String list =
        sets.entrySet().stream()
            .map(set -> "%s %d".formatted(set.getKey(), set.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s, on %s pages; documents: %s. Expected calibration error on documents that it was not"
            + " fitted on %.3f, of the engine's own confidence %.3f",
        kind.name().toLowerCase(Locale.ROOT),
        origins,
        list,
        tested.error(),
        raw.error());
  }
}
