package dev.platen.preprocess.opencv;

import dev.platen.geometry.Box;
import dev.platen.preprocess.opencv.CombStrokes.Stroke;
import java.util.List;

/**
 * A row of teeth on one line, in pixels of the view.
 *
 * @param teeth from left to right
 * @param inner those of them that are no sides of a frame
 * @param edges of the cells: teeth, and ends of the line where it goes on by a cell
 * @param top from where on down letters may stand; the teeth may begin further down
 */
public record CombRow(List<Stroke> teeth, List<Stroke> inner, List<Double> edges, double top) {

  /** Pixels that a stroke on the same line may be off. */
  private static final double NEAR = 3;

  public CombRow {
    teeth = List.copyOf(teeth);
    inner = List.copyOf(inner);
    edges = List.copyOf(edges);
  }

  /** From tooth to tooth. */
  double pitch() {
    return (last().x() - teeth.get(0).x()) / (teeth.size() - 1);
  }

  Stroke last() {
    return teeth.get(teeth.size() - 1);
  }

  /** Whether a stroke stands in the row. */
  boolean has(Stroke stroke) {
    if (stroke.x() < left() - 1 || stroke.x() > right() + 1) {
      return false;
    }
    return Math.abs(nearest(stroke.x()).bottom() - stroke.bottom()) <= NEAR;
  }

  /** The level of the feet. */
  double foot() {
    return teeth.stream().mapToDouble(Stroke::bottom).average().orElse(0);
  }

  /** Height of the teeth. */
  double height() {
    return teeth.stream().mapToDouble(Stroke::height).average().orElse(0);
  }

  int cells() {
    return edges.size() - 1;
  }

  /**
   * A cell, above the level line.
   *
   * @param index from 0 at the left
   * @param scale pixels of the page to one of the view
   */
  Box cell(int index, double scale) {
    double left = edges.get(index);
    double right = edges.get(index + 1);
    Stroke near = nearest((left + right) / 2);
    double bottom = near.bottom();
    double high = foot() - top;
    return Box.between(
        (left + 0.5) * scale,
        Math.max(0, bottom - high) * scale,
        (right + 0.5) * scale,
        bottom * scale);
  }

  private Stroke nearest(double x) {
    Stroke near = teeth.get(0);
    for (Stroke tooth : teeth) {
      near = Math.abs(tooth.x() - x) < Math.abs(near.x() - x) ? tooth : near;
    }
    return near;
  }

  double left() {
    return edges.get(0);
  }

  double right() {
    return edges.get(edges.size() - 1);
  }
}
