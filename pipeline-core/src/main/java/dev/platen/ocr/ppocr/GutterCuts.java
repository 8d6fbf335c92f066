package dev.platen.ocr.ppocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.geometry.TiltedBox;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.LineCut;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts lines that the detector found as one though they stand in two columns, as it does where the
 * white between columns is hardly wider than a character. A line is cut where several of its
 * neighbours above and below end, others begin right after, and it is blank itself; then again, as
 * parts tell more than lines over the gutter did.
 */
final class GutterCuts {

  /** Heights of a line: how far above and below it neighbours are looked for. */
  private static final double REACH = 12;

  /** So many neighbours end at a gutter, and begin after it. */
  private static final int LEAST = 3;

  /** Heights within which ends of lines are at one place; they are cut a little at random. */
  private static final double FLUSH = 0.7;

  /** Heights: the widest gutter at which columns may grow together. */
  private static final double WIDEST = 2.5;

  /** Heights: the narrowest blank that is cut at. */
  private static final double NARROWEST = 0.35;

  /** Heights: parts of a line are at least so wide. */
  private static final double SHORTEST = 2;

  /** Degrees: lines that stand at a larger angle are left alone. */
  private static final double STEEPEST = 20;

  /** Lines that are cut because their neighbours were, over how many neighbours. */
  private static final int ROUNDS = 4;

  private final PageImage page;
  private final List<TiltedBox> lines;
  private final List<Box> bounds;

  private GutterCuts(PageImage page, List<TiltedBox> lines) {
    this.page = page;
    this.lines = lines;
    this.bounds = lines.stream().map(TiltedBox::bounds).toList();
  }

  /** The lines, those over a gutter in parts. */
  static List<TiltedBox> apart(PageImage page, List<TiltedBox> lines) {
    List<TiltedBox> parts = lines;
    for (int round = 0; round < ROUNDS; round++) {
      List<TiltedBox> cut = new GutterCuts(page, parts).parts();
      if (cut.size() == parts.size()) {
        break;
      }
      parts = cut;
    }
    return parts;
  }

  private List<TiltedBox> parts() {
    List<TiltedBox> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      parts.addAll(parts(i));
    }
    return parts;
  }

  private List<TiltedBox> parts(int index) {
    TiltedBox line = lines.get(index);
    double height = line.height();
    if (line.width() < 4 * SHORTEST * height || Math.abs(line.degrees()) > STEEPEST) {
      return List.of(line);
    }
    List<TiltedBox> parts = new ArrayList<>();
    double from = 0;
    for (double gutter : gutters(index)) {
      double along = gutter - bounds.get(index).x();
      if (along - from > SHORTEST * height && line.width() - along > SHORTEST * height) {
        Blank blank = blank(line, along);
        boolean between = blank.from - from > height && line.width() - blank.to > height;
        if (between && blank.to - blank.from >= NARROWEST * height) {
          parts.add(line.part(from, blank.from, 0, height));
          from = blank.to;
        }
      }
    }
    parts.add(from == 0 ? line : line.part(from, line.width(), 0, height));
    return parts;
  }

  /** Where neighbours of a line end and others begin, from the left: where the first ones end. */
  private List<Double> gutters(int index) {
    Box line = bounds.get(index);
    double height = lines.get(index).height();
    List<Box> near = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      double away = Math.abs(bounds.get(i).centerY() - line.centerY());
      if (i != index && away > height / 2 && away < REACH * height) {
        near.add(bounds.get(i));
      }
    }
    List<Double> gutters = new ArrayList<>();
    for (Box first :
        near.stream().sorted((a, b) -> Double.compare(a.right(), b.right())).toList()) {
      double end = first.right();
      boolean known = !gutters.isEmpty() && end - gutters.get(gutters.size() - 1) < WIDEST * height;
      if (!known && end > line.x() && end < line.right() && isGutter(near, end, height)) {
        gutters.add(end);
      }
    }
    return gutters;
  }

  private static boolean isGutter(List<Box> near, double end, double height) {
    int ending = 0;
    int beginning = 0;
    int across = 0;
    for (Box box : near) {
      ending += Math.abs(box.right() - end) < FLUSH * height ? 1 : 0;
      beginning += box.x() > end - FLUSH * height && box.x() < end + WIDEST * height ? 1 : 0;
      across += box.x() < end - WIDEST * height && box.right() > end + WIDEST * height ? 1 : 0;
    }
    return ending >= LEAST && beginning >= LEAST && across < Math.min(ending, beginning);
  }

  /** A stretch without ink, in pixels from the line's start. */
  private record Blank(double from, double to) {}

  /** The widest blank near a place. */
  private Blank blank(TiltedBox line, double along) {
    double height = line.height();
    double from = Math.max(0, along - FLUSH * height);
    double to = Math.min(line.width(), along + WIDEST * height);
    int columns = (int) Math.max(1, Math.round(to - from));
    Size size = new Size(columns, (int) Math.max(1, Math.round(height)));
    StripInk ink = StripInk.of(LineCut.cut(page, line.part(from, to, 0, height), size));
    Blank widest = new Blank(from, from);
    int column = 0;
    while (column < columns) {
      if (ink.isInked(column)) {
        column++;
        continue;
      }
      int end = Math.min(columns, ink.nextInked(column));
      if (end - column > widest.to - widest.from) {
        widest = new Blank(from + column, from + end);
      }
      column = end;
    }
    return widest;
  }
}
