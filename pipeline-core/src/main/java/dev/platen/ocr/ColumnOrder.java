package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Columns of vertical text in reading order: columns that stand beside each other, on about the
 * same height, make a block, read from right to left; blocks are read by bands from the top, and in
 * a band from the right.
 */
public final class ColumnOrder {

  /** In widths of a column: how far the next column of a block may be. */
  private static final double NEAR = 1.2;

  /** Share of the shorter of two columns that must stand beside the other. */
  private static final double BESIDE = 0.5;

  private ColumnOrder() {}

  /** Blocks of columns, each and all in reading order. */
  public static List<List<Box>> of(List<Box> columns) {
    return of(columns, Function.identity());
  }

  /** The same lines in reading order, each block a region and a paragraph. */
  public static List<Line> ordered(List<Line> lines) {
    List<List<Line>> blocks = of(lines, Line::box);
    List<Line> ordered = new ArrayList<>(lines.size());
    for (int block = 0; block < blocks.size(); block++) {
      for (Line line : blocks.get(block)) {
        ordered.add(line.in(block, block));
      }
    }
    return ordered;
  }

  private static <T> List<List<T>> of(List<T> columns, Function<T, Box> place) {
    List<T> fromRight = new ArrayList<>(columns);
    fromRight.sort(Comparator.comparingDouble(column -> -place.apply(column).right()));
    List<List<T>> blocks = new ArrayList<>();
    for (T column : fromRight) {
      List<T> block = null;
      for (List<T> other : blocks) {
        Box last = place.apply(other.get(other.size() - 1));
        if (block == null && continues(last, place.apply(column))) {
          block = other;
        }
      }
      if (block == null) {
        block = new ArrayList<>();
        blocks.add(block);
      }
      block.add(column);
    }
    return inBands(blocks, place);
  }

  private static boolean continues(Box before, Box column) {
    double gap = before.x() - column.right();
    double beside = Math.min(before.bottom(), column.bottom()) - Math.max(before.y(), column.y());
    return gap <= NEAR * Math.max(before.width(), column.width())
        && gap > -0.5 * column.width()
        && beside >= BESIDE * Math.min(before.height(), column.height());
  }

  /** A band ends where a block begins below the middle of the band's first one. */
  private static <T> List<List<T>> inBands(List<List<T>> blocks, Function<T, Box> place) {
    List<List<T>> fromTop = new ArrayList<>(blocks);
    fromTop.sort(Comparator.comparingDouble(block -> around(block, place).y()));
    List<List<T>> ordered = new ArrayList<>(blocks.size());
    List<List<T>> band = new ArrayList<>();
    double end = 0;
    for (List<T> block : fromTop) {
      Box box = around(block, place);
      if (band.isEmpty() || box.y() > end) {
        close(band, ordered, place);
        end = box.centerY();
      }
      band.add(block);
    }
    close(band, ordered, place);
    return ordered;
  }

  private static <T> void close(List<List<T>> band, List<List<T>> ordered, Function<T, Box> place) {
    band.sort(Comparator.comparingDouble(block -> -around(block, place).right()));
    ordered.addAll(band);
    band.clear();
  }

  private static <T> Box around(List<T> block, Function<T, Box> place) {
    return block.stream().map(place).reduce(Box::union).orElseThrow();
  }
}
