package dev.platen.calibrate;

import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.ocr.calibration.Calibrations;
import dev.platen.ocr.calibration.RoutingThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a calibration file of a sample. What the sample has too few words for stays as it was.
 *
 * <p>Of the routing, it fits when a second engine is asked: where the first one is less likely
 * right than words turned out that two engines read. Lines of which that is true gain by it.
 */
public final class Calibrator {

  /** Keeps a sample of very good or very bad pages from switching an engine off. */
  private static final double LEAST = 0.6;

  private static final double MOST = 0.9;
  private static final double ROUNDING = 100;

  private Calibrator() {}

  /**
   * What was fitted.
   *
   * @param file all curves, those of {@code curves} and those that stay
   * @param curves those that were fitted
   */
  public record Result(CalibrationFile file, List<CurveFit> curves) {

    public Result {
      curves = List.copyOf(curves);
    }
  }

  /** Fits all that the sample has enough words for. */
  public static Result fit(CalibrationSample sample, CalibrationFile before) {
    List<CurveFit> curves =
        sample.sources().stream()
            .flatMap(source -> CurveFit.of(source, sample.of(source)).stream())
            .toList();
    List<Calibrations.Entry> entries = new ArrayList<>();
    curves.forEach(curve -> entries.add(curve.entry()));
    before.calibrations().stream()
        .filter(entry -> curves.stream().noneMatch(curve -> replaces(curve, entry)))
        .forEach(entries::add);
    return new Result(new CalibrationFile(entries, routing(curves, before.routing())), curves);
  }

  private static boolean replaces(CurveFit curve, Calibrations.Entry entry) {
    return curve.source().equals(new WordSource(entry.engine(), entry.script()));
  }

  private static RoutingThresholds routing(List<CurveFit> curves, RoutingThresholds before) {
    CalibrationTally both = new CalibrationTally();
    curves.stream()
        .filter(curve -> curve.source().engine().matches(".*[+>].*"))
        .forEach(curve -> both.add(curve.raw()));
    if (both.count() < CurveFit.ENOUGH) {
      return before;
    }
    long right = both.steps().stream().mapToLong(CalibrationTally.Step::right).sum();
    double share = (double) right / both.count();
    double surety = Math.round(Math.min(MOST, Math.max(LEAST, share)) * ROUNDING) / ROUNDING;
    return before.asking(
        String.format(
            Locale.ROOT,
            "sureLine and doubtfulPage: share of %d words that two engines read that was right,"
                + " %.3f. The others: %s",
            both.count(),
            share,
            before.provenance().replaceFirst(".*The others: ", "")),
        surety);
  }
}
