package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageMeasure;
import dev.platen.preprocess.opencv.PaperOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The one place where treatments are listed, in the order in which they are tried. */
final class Treatments {

  private static final long MEGA = 1_000_000;

  /** Shares of shadow and of unevenness from which engines suffer. */
  private static final double UNEVEN = 0.3;

  /** Gray levels of a pattern from which engines suffer. */
  private static final double MOIRE = 4;

  /** Share of the page from which a border is worth clearing. */
  private static final double BORDER = 0.002;

  /** Dots on a megapixel. */
  private static final double SPECKS = 120;

  private Treatments() {}

  /**
   * A treatment and the mode from which on it is tried.
   *
   * @param step what does it
   * @param from the least mode
   */
  private record Entry(TreatmentStep step, Mode from) {}

  /**
   * What the settings allow.
   *
   * @param maxMegapixels the largest image that recognition takes
   * @throws PipelineException if the settings name a treatment that does not exist
   */
  static List<TreatmentStep> of(PreprocessSettings settings, int maxMegapixels) {
    List<Entry> all = all(maxMegapixels);
    List<String> names = all.stream().map(entry -> entry.step.name()).toList();
    Stream.concat(settings.with().stream(), settings.without().stream())
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new PipelineException(
                  ErrorCode.CONFIGURATION,
                  "preprocess knows no treatment \"%s\"; there are %s"
                      .formatted(name, String.join(", ", names)));
            });
    return all.stream().filter(entry -> isWanted(entry, settings)).map(Entry::step).toList();
  }

  private static boolean isWanted(Entry entry, PreprocessSettings settings) {
    String name = entry.step.name();
    return !settings.without().contains(name)
        && (settings.with().contains(name) || settings.mode().compareTo(entry.from) >= 0);
  }

  private static List<Entry> all(int maxMegapixels) {
    List<Entry> all = new ArrayList<>();
    all.add(new Entry(new GrayStep(), Mode.SAFE));
    all.add(new Entry(new SheetStep(), Mode.SAFE));
    all.add(new Entry(new ResampleStep(maxMegapixels * MEGA), Mode.OFF));
    all.add(new Entry(new TurnStep(), Mode.OFF));
    all.add(new Entry(new DeskewStep(maxMegapixels * MEGA), Mode.SAFE));
    all.add(new Entry(new FlattenStep(), Mode.SAFE));
    all.add(
        new Entry(
            new PaperStep(
                "remove-moire",
                PageMeasure.MOIRE,
                found -> found.isAtLeast(PageMeasure.MOIRE, MOIRE),
                0.5,
                PaperOperations::removeMoire),
            Mode.FULL));
    all.add(
        new Entry(
            new PaperStep(
                "level-light",
                PageMeasure.UNEVEN_LIGHT,
                Treatments::isUneven,
                0.5,
                PaperOperations::levelLight),
            Mode.FULL));
    all.add(
        new Entry(
            new PaperStep(
                "clear-border",
                PageMeasure.BORDER,
                found -> found.isAtLeast(PageMeasure.BORDER, BORDER),
                0.5,
                PaperOperations::clearBorder),
            Mode.FULL));
    all.add(
        new Entry(
            new PaperStep(
                "remove-specks",
                PageMeasure.SPECKS,
                found -> found.isAtLeast(PageMeasure.SPECKS, SPECKS),
                0.5,
                PaperOperations::removeSpecks),
            Mode.FULL));
    return all;
  }

  private static boolean isUneven(Diagnosis found) {
    return found.isAtLeast(PageMeasure.UNEVEN_LIGHT, UNEVEN);
  }
}
