package dev.platen.model;

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

  /** Width of the strokes of a line; 0 where it is not known. */
  public double stroke(int line) {
    return line < strokes.size() ? strokes.get(line) : 0;
  }
}
