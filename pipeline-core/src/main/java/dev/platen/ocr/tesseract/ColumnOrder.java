package dev.platen.ocr.tesseract;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Columns of vertical text in reading order: columns that stand beside each other, on about the
 * same height, make a block, read from right to left; blocks are read by bands from the top, and in
 * a band from the right.
 */
final class ColumnOrder {

  /** In widths of a column: how far the next column of a block may be. */
  private static final double NEAR = 1.2;

  /** Share of the shorter of two columns that must stand beside the other. */
  private static final double BESIDE = 0.5;

  private ColumnOrder() {}

  /** Blocks of columns, each and all in reading order. */
  static List<List<Box>> of(List<Box> columns) {
    List<Box> fromRight =
        columns.stream().sorted(Comparator.comparingDouble(box -> -box.right())).toList();
    List<List<Box>> blocks = new ArrayList<>();
    for (Box column : fromRight) {
      List<Box> block = null;
      for (List<Box> other : blocks) {
        if (block == null && continues(other.get(other.size() - 1), column)) {
          block = other;
        }
      }
      if (block == null) {
        block = new ArrayList<>();
        blocks.add(block);
      }
      block.add(column);
    }
    return inBands(blocks);
  }

  private static boolean continues(Box before, Box column) {
    double gap = before.x() - column.right();
    double beside = Math.min(before.bottom(), column.bottom()) - Math.max(before.y(), column.y());
    return gap <= NEAR * Math.max(before.width(), column.width())
        && gap > -0.5 * column.width()
        && beside >= BESIDE * Math.min(before.height(), column.height());
  }

  /** A band ends where a block begins below the middle of the band's first one. */
  private static List<List<Box>> inBands(List<List<Box>> blocks) {
    List<List<Box>> fromTop = new ArrayList<>(blocks);
    fromTop.sort(Comparator.comparingDouble(block -> around(block).y()));
    List<List<Box>> ordered = new ArrayList<>(blocks.size());
    List<List<Box>> band = new ArrayList<>();
    double end = 0;
    for (List<Box> block : fromTop) {
      Box box = around(block);
      if (band.isEmpty() || box.y() > end) {
        close(band, ordered);
        end = box.centerY();
      }
      band.add(block);
    }
    close(band, ordered);
    return ordered;
  }

  private static void close(List<List<Box>> band, List<List<Box>> ordered) {
    band.sort(Comparator.comparingDouble(block -> -around(block).right()));
    ordered.addAll(band);
    band.clear();
  }

  private static Box around(List<Box> block) {
    return block.stream().reduce(Box::union).orElseThrow();
  }
}
