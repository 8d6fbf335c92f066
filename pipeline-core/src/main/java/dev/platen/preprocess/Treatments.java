package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.preprocess.opencv.ClutterOperations;
import dev.platen.preprocess.opencv.PaperOperations;
import dev.platen.preprocess.opencv.PhotographFinder;
import dev.platen.preprocess.opencv.ReversedOperations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The one place where treatments are listed, in the order in which they are tried. */
final class Treatments {

  private static final long MEGA = 1_000_000;

  /** Shares of shadow and of unevenness from which engines suffer. */
  private static final double UNEVEN = 0.2;

  /** Share of the page: a word of print of eight points on A4. */
  private static final double REVERSED = 0.0002;

  /** Gray levels of a pattern from which engines suffer. */
  private static final double MOIRE = 4;

  /** Share of the page from which a border is worth clearing. */
  private static final double BORDER = 0.002;

  /** Dots on a megapixel. */
  private static final double SPECKS = 120;

  /** Part of the contrast that the faintest print lacks. */
  private static final double UNEVEN_CONTRAST = 0.35;

  private static final double HOLES = 2;

  private static final double STAPLES = 1;

  private static final double FOLDS = 1;

  /** Share of a square that dots cover. */
  private static final double SCREEN = 0.03;

  /** Share of the page that shows through, or is watermark. */
  private static final double FAINT_MARKS = 0.01;

  /** Widths of the page. */
  private static final double STRIKES = 0.3;

  /** Gray levels of grain. */
  private static final double NOISE = 8;

  /** Parts of the characters expected to be right that sample lines may lose. */
  private static final double FOUND = 0.1;

  private static final double CHANCE = 0.02;

  /** What may be left of a measure. */
  private static final double HALF = 0.5;

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
    Stream.of(settings.with(), settings.without(), settings.order())
        .flatMap(List::stream)
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new PipelineException(
                  ErrorCode.CONFIGURATION,
                  "preprocess knows no treatment \"%s\"; there are %s"
                      .formatted(name, String.join(", ", names)));
            });
    return ordered(all, settings.order()).stream()
        .filter(entry -> isWanted(entry, settings))
        .map(Entry::step)
        .toList();
  }

  /** Entries that are named change places among themselves; the others stay. */
  private static List<Entry> ordered(List<Entry> all, List<String> order) {
    List<Entry> named =
        all.stream()
            .filter(entry -> order.contains(entry.step.name()))
            .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.step.name())))
            .toList();
    Iterator<Entry> next = named.iterator();
    return all.stream().map(entry -> named.contains(entry) ? next.next() : entry).toList();
  }

  private static boolean isWanted(Entry entry, PreprocessSettings settings) {
    String name = entry.step.name();
    return !settings.without().contains(name)
        && (settings.with().contains(name) || settings.mode().compareTo(entry.from) >= 0);
  }

  private static List<Entry> all(int maxMegapixels) {
    List<Entry> all = new ArrayList<>();
    all.add(new Entry(new SealStep(), Mode.SAFE));
    all.add(new Entry(new GrayStep(), Mode.SAFE));
    all.add(new Entry(new SheetStep(), Mode.SAFE));
    all.add(new Entry(new ResampleStep(maxMegapixels * MEGA), Mode.OFF));
    all.add(new Entry(new TurnStep(), Mode.OFF));
    all.add(new Entry(new SpreadStep(), Mode.SAFE));
    all.add(new Entry(new DeskewStep(maxMegapixels * MEGA), Mode.SAFE));
    all.add(new Entry(new FlattenStep(), Mode.SAFE));
    all.add(
        wholePage(
            "invert-reversed", PageMeasure.REVERSED, REVERSED, ReversedOperations::invertReversed));
    all.add(wholePage("remove-moire", PageMeasure.MOIRE, MOIRE, PaperOperations::removeMoire));
    all.add(
        wholePage(
            "level-light",
            PageMeasure.UNEVEN_LIGHT,
            UNEVEN,
            PhotographFinder.sparing(PaperOperations::levelLight)));
    all.add(new Entry(new CombStep(), Mode.SAFE));
    all.add(
        places(
            "even-contrast",
            PageMeasure.UNEVEN_CONTRAST,
            UNEVEN_CONTRAST,
            PhotographFinder.sparing(PaperOperations::evenContrast)));
    all.add(places("clear-border", PageMeasure.BORDER, BORDER, PaperOperations::clearBorder));
    all.add(places("clear-holes", PageMeasure.HOLES, HOLES, ClutterOperations::clearHoles));
    all.add(
        places(
            "clear-faint-marks",
            PageMeasure.BLEED_THROUGH,
            FAINT_MARKS,
            PhotographFinder.sparing(PaperOperations::clearFaintMarks)));
    all.add(places("clear-staples", PageMeasure.STAPLES, STAPLES, ClutterOperations::clearStaples));
    all.add(places("remove-folds", PageMeasure.FOLDS, FOLDS, ClutterOperations::removeFolds));
    all.add(
        places(
            "remove-screen",
            PageMeasure.SCREEN,
            SCREEN,
            PhotographFinder.sparing(ClutterOperations::removeScreen)));
    all.add(places("remove-strikes", PageMeasure.STRIKES, STRIKES, PaperOperations::removeStrikes));
    all.add(places("remove-noise", PageMeasure.NOISE, NOISE, PaperOperations::removeNoise));
    all.add(
        places(
            "remove-specks",
            PageMeasure.SPECKS,
            SPECKS,
            PhotographFinder.sparing(PaperOperations::removeSpecks)));
    return all;
  }

  /**
   * What is called for by a measure, has to bring it down to half, and helps to find lines all over
   * the page: the few that are read beforehand have been found already, and may get a little worse.
   */
  private static Entry wholePage(
      String name, PageMeasure measure, double from, UnaryOperator<PageImage> operation) {
    return new Entry(new PaperStep(name, measure, from, HALF, FOUND, operation), Mode.SAFE);
  }

  /** The same of what helps in some places only, which is where lines are read. */
  private static Entry places(
      String name, PageMeasure measure, double from, UnaryOperator<PageImage> operation) {
    return new Entry(new PaperStep(name, measure, from, HALF, CHANCE, operation), Mode.FULL);
  }
}
