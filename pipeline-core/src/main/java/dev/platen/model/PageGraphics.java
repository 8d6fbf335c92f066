package dev.platen.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What the stages after recognition need of the image: kept, so that they can be done again without
 * it.
 *
 * @param rulings straight lines
 * @param pictures areas of ink that is no text
 * @param strokes width of the strokes of letters in pixels of the prepared page, for each of {@link
 *     Recognition#lines()}, in their order; 0 where it could not be measured
 * @param detections what a layout model saw; empty where none looked
 */
public record PageGraphics(
    List<Ruling> rulings,
    List<Picture> pictures,
    List<Double> strokes,
    List<Detection> detections) {

  /** Nothing is known of the image. */
  public static final PageGraphics NONE = new PageGraphics(List.of(), List.of(), List.of());

  public PageGraphics {
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
    strokes = List.copyOf(strokes);
    detections = List.copyOf(detections);
  }

  /** Measures of a page that no layout model looked at. */
  public PageGraphics(List<Ruling> rulings, List<Picture> pictures, List<Double> strokes) {
    this(rulings, pictures, strokes, List.of());
  }

  /** The same with what a layout model saw. */
  public PageGraphics withDetections(List<Detection> seen) {
    return new PageGraphics(rulings, pictures, strokes, seen);
  }

  /**
   * The same with seals that the prepared image no longer shows, or shows without their color: they
   * take the places of pictures that lie in them.
   */
  public PageGraphics withSeals(List<Picture> seals) {
    List<Picture> all = new ArrayList<>(seals);
    pictures.stream()
        .filter(picture -> seals.stream().noneMatch(seal -> seal.holds(picture)))
        .forEach(all::add);
    return new PageGraphics(rulings, all, strokes, detections);
  }

  /** Width of the strokes of a line; 0 where it is not known. */
  public double stroke(int line) {
    return line < strokes.size() ? strokes.get(line) : 0;
  }
}
