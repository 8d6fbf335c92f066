package dev.platen.synthesize.degrade;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a page, in this order.
 *
 * @param preset name of the preset that it comes from
 * @param marks drawn onto the paper
 * @param ageing of the paper
 * @param geometry how the paper lies
 * @param background what is around it
 * @param capture light, lens, sensor and compression
 * @param seed of the background's grain
 */
public record Recipe(
    String preset,
    List<Mark> marks,
    List<Effect> ageing,
    List<Warp> geometry,
    Background background,
    List<Effect> capture,
    long seed) {

  public Recipe {
    marks = List.copyOf(marks);
    ageing = List.copyOf(ageing);
    geometry = List.copyOf(geometry);
    capture = List.copyOf(capture);
  }

  /** All of it in order. */
  public List<Degradation> degradations() {
    List<Degradation> all = new ArrayList<>(marks);
    all.addAll(ageing);
    all.addAll(geometry);
    all.addAll(capture);
    return all;
  }

  /** Whether nothing but black and white is left at the end. */
  public boolean bilevel() {
    return capture.stream().anyMatch(Bilevel.class::isInstance);
  }
}
