package dev.platen.preprocess.opencv.measure;

import dev.platen.model.PageMeasure;
import dev.platen.preprocess.opencv.PageView;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Takes all measures of a page, from a reduced view of it and some windows at full size. */
public final class Diagnoser {

  /** The one place where measures are listed; those of the sheet come from where it is found. */
  private static final Map<PageMeasure, Measurement> ALL = all();

  private Diagnoser() {}

  private static Map<PageMeasure, Measurement> all() {
    Map<PageMeasure, Measurement> all = new EnumMap<>(PageMeasure.class);
    all.put(PageMeasure.TEXT_HEIGHT, new TextHeight());
    all.put(PageMeasure.EFFECTIVE_DPI, new EffectiveResolution());
    all.put(PageMeasure.UNEVEN_LIGHT, new UnevenLight());
    all.put(PageMeasure.SHADOW, new Shadow());
    all.put(PageMeasure.BLUR, new Blur());
    all.put(PageMeasure.NOISE, new Noise());
    all.put(PageMeasure.CONTRAST, new Contrast());
    all.put(PageMeasure.FADING, new Fading());
    all.put(PageMeasure.BLEED_THROUGH, new BleedThrough());
    all.put(PageMeasure.MOIRE, new Moire());
    all.put(PageMeasure.GLARE, new Glare());
    all.put(PageMeasure.BLOCKINESS, new Blockiness());
    all.put(PageMeasure.COLOR, new Color());
    all.put(PageMeasure.HALFTONE, new Halftone());
    all.put(PageMeasure.BORDER, new Border());
    all.put(PageMeasure.RULINGS, new Rulings());
    all.put(PageMeasure.SPECKS, new Specks());
    all.put(PageMeasure.UNEVEN_CONTRAST, new UnevenContrast());
    all.put(PageMeasure.STRIKES, new Strikes());
    all.put(PageMeasure.HOLES, new Holes());
    all.put(PageMeasure.STAPLES, new Staples());
    all.put(PageMeasure.FOLDS, new Folds());
    all.put(PageMeasure.SCREEN, new Screen());
    all.put(PageMeasure.GUTTER, new Gutter());
    all.put(PageMeasure.REVERSED, new Reversed());
    all.put(PageMeasure.COMBS, new Combs());
    return all;
  }

  /**
   * One measure of a page.
   *
   * @return null where the page gives nothing to measure
   */
  public static Double measure(PageView view, PageMeasure measure) {
    return ALL.get(measure).of(view);
  }

  /**
   * Measures a page.
   *
   * @return by {@link PageMeasure#id()}; without what could not be measured
   */
  public static Map<String, Double> measure(PageView view) {
    Map<String, Double> found = new TreeMap<>();
    ALL.forEach(
        (measure, measurement) -> {
          Double value = measurement.of(view);
          if (value != null && Double.isFinite(value)) {
            found.put(measure.id(), value);
          }
        });
    return found;
  }
}
