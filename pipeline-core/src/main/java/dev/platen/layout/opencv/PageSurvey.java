package dev.platen.layout.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.Picture;
import dev.platen.model.Recognition;
import dev.platen.model.Ruling;
import dev.platen.model.Word;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.opencv.core.Mat;

/** Measures on a prepared page what stage layout needs beside the text. */
public final class PageSurvey {

  /** Raised whenever a change of the code changes what is measured. */
  public static final int REVISION = 3;

  static {
    OpenCvLibrary.load();
  }

  /** Type is this high where there is no line to tell: share of the page's shorter side. */
  private static final double LIKELY_TYPE = 0.012;

  private static final Pattern STROKE = Pattern.compile("[|¦]");

  private PageSurvey() {}

  /**
   * Looks over a page.
   *
   * @param image the prepared page
   * @param transform from source pixels to that image
   * @param text what was read on it, in source pixels
   * @return everything in source pixels
   */
  public static PageGraphics of(PageImage image, PageTransform transform, Recognition text) {
    List<Box> lines = text.lines().stream().map(line -> onImage(line, transform)).toList();
    double type = typeHeight(text.lines().stream().map(l -> ofType(l, transform)).toList(), image);
    Mat page = MatPageImage.mat(image);
    try (InkMasks masks = InkMasks.of(page, lines, type)) {
      List<Ruling> rulings = masks.rulings().stream().map(box -> ruling(box, transform)).toList();
      List<Picture> pictures = new ArrayList<>();
      for (InkMasks.Blob blob : masks.blobs()) {
        pictures.add(
            new Picture(transform.outlineOnSource(blob.box()), blob.inkShare(), blob.redShare()));
      }
      List<Double> strokes = lines.stream().map(line -> StrokeWidth.of(page, line)).toList();
      return new PageGraphics(rulings, pictures, strokes);
    }
  }

  private static Box onImage(Line line, PageTransform transform) {
    return onImage(line.box(), line.polygon(), transform).clippedTo(transform.prepared());
  }

  private static Box onImage(Box box, List<Point> polygon, PageTransform transform) {
    return polygon.isEmpty()
        ? transform.toPrepared(box)
        : Box.around(polygon.stream().map(transform::toPrepared).toList());
  }

  /** The box of a line as high as its type: rulings that were read as strokes are higher. */
  private static Box ofType(Line line, PageTransform transform) {
    List<Word> words =
        line.words().stream().filter(word -> !STROKE.matcher(word.text()).find()).toList();
    return words.isEmpty() || words.size() == line.words().size()
        ? onImage(line, transform)
        : words.stream()
            .map(word -> onImage(word.box(), word.polygon(), transform))
            .reduce(Box::union)
            .orElseThrow()
            .clippedTo(transform.prepared());
  }

  /** Median of the shorter sides of lines: their height, or their width where they run down. */
  private static double typeHeight(List<Box> lines, PageImage image) {
    double[] heights =
        lines.stream().mapToDouble(box -> Math.min(box.width(), box.height())).sorted().toArray();
    double likely = LIKELY_TYPE * Math.min(image.size().width(), image.size().height());
    return heights.length == 0 ? likely : Math.max(4, heights[heights.length / 2]);
  }

  private static Ruling ruling(Box box, PageTransform transform) {
    boolean across = box.width() >= box.height();
    Point from = across ? new Point(box.x(), box.centerY()) : new Point(box.centerX(), box.y());
    Point to =
        across ? new Point(box.right(), box.centerY()) : new Point(box.centerX(), box.bottom());
    return new Ruling(
        transform.toSource(from), transform.toSource(to), Math.min(box.width(), box.height()));
  }
}
