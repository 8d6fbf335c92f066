package dev.platen.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What stage layout needs of the image: kept with its result, so that it can be done again without
 * the image.
 *
 * @param rulings straight lines
 * @param pictures areas of ink that is no text
 * @param strokes width of the strokes of letters in pixels of the prepared page, for each of {@link
 *     Recognition#lines()}, in their order; 0 where it could not be measured
 */
public record PageGraphics(List<Ruling> rulings, List<Picture> pictures, List<Double> strokes) {

  /** Nothing is known of the image. */
  public static final PageGraphics NONE = new PageGraphics(List.of(), List.of(), List.of());

  public PageGraphics {
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
    strokes = List.copyOf(strokes);
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
    return new PageGraphics(rulings, all, strokes);
  }

  /** Width of the strokes of a line; 0 where it is not known. */
  public double stroke(int line) {
    return line < strokes.size() ? strokes.get(line) : 0;
  }
}
