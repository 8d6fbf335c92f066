package dev.platen.evaluate.forensics;

import dev.platen.geometry.Box;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The area that boxes cover together, each pixel once. */
final class BoxUnion {

  private BoxUnion() {}

  static double area(List<Box> boxes) {
    double[] edges = edges(boxes.stream());
    double area = 0;
    for (int i = 1; i < edges.length; i++) {
      double left = edges[i - 1];
      double right = edges[i];
      List<Box> across =
          boxes.stream().filter(box -> box.x() <= left && box.right() >= right).toList();
      area += (right - left) * height(across);
    }
    return area;
  }

  /** The area that is covered by boxes of both lists. */
  static double sharedArea(List<Box> first, List<Box> second) {
    List<Box> both = Stream.concat(first.stream(), second.stream()).toList();
    return area(first) + area(second) - area(both);
  }

  private static double[] edges(Stream<Box> boxes) {
    return boxes
        .flatMapToDouble(box -> DoubleStream.of(box.x(), box.right()))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The height that boxes over one stretch cover together. */
  private static double height(List<Box> boxes) {
    Box[] topFirst = boxes.toArray(Box[]::new);
    Arrays.sort(topFirst, Comparator.comparingDouble(Box::y));
    double height = 0;
    double covered = Double.NEGATIVE_INFINITY;
    for (Box box : topFirst) {
      height += Math.max(0, box.bottom() - Math.max(covered, box.y()));
      covered = Math.max(covered, box.bottom());
    }
    return height;
  }
}
