package dev.platen.preprocess.opencv;

import dev.platen.preprocess.opencv.CombStrokes.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Paints teeth of combs, row by row of pixels, in the light of the paper around. A run of ink that
 * is longer than the tooth is thick belongs to a letter, or is the level line, and stays whole.
 */
final class CombEraser {

  /** Part of the contrast of a tooth from which on a pixel is its ink. */
  private static final double INK = 0.35;

  /** Gray levels that a tooth is darker than its paper, at least. */
  private static final int LEAST_CONTRAST = 8;

  /** A run is a letter's if it is so many times as long as a tooth is thick. */
  private static final double THICKER = 1.6;

  /** Pixels of soft edges on either side. */
  private static final int EDGE = 2;

  private final Mat page;
  private final double scale;

  /**
   * @param page gray; is painted on
   * @param scale pixels of the page to one of the view
   */
  CombEraser(Mat page, double scale) {
    this.page = page;
    this.scale = scale;
  }

  /** Paints the teeth of a row, which are all as thick; the sides of a frame stay. */
  void erase(CombRow row) {
    List<Tooth> teeth = new ArrayList<>();
    for (Stroke stroke : row.inner()) {
      Tooth tooth = tooth(stroke, row.pitch());
      if (tooth != null) {
        teeth.add(tooth);
      }
    }
    if (!teeth.isEmpty()) {
      int thickness = median(teeth.stream().mapToInt(Tooth::thickness).toArray());
      teeth.forEach(tooth -> erase(tooth, THICKER * thickness + 1));
    }
  }

  /**
   * A tooth and what is around it.
   *
   * @param place on the page
   * @param levels gray levels there, row by row
   * @param runs first and last column of its ink in each row; null where there is none
   * @param paper the gray level of the paper
   * @param thickness that most runs have
   */
  private record Tooth(Rect place, byte[] levels, int[][] runs, int paper, int thickness) {}

  /** Null where there is nothing darker than the paper. */
  private Tooth tooth(Stroke stroke, double pitch) {
    int middle = (int) Math.round((stroke.x() + 0.5) * scale);
    int reach = (int) Math.ceil(0.5 * pitch * scale);
    int left = Math.max(0, middle - reach);
    int right = Math.min(page.cols(), middle + reach + 1);
    int top = (int) Math.max(0, Math.floor((stroke.top() - 1) * scale));
    int bottom = (int) Math.min(page.rows(), Math.ceil((stroke.bottom() + 1) * scale));
    if (right - left < 3 || bottom - top < 3) {
      return null;
    }
    Rect place = new Rect(left, top, right - left, bottom - top);
    byte[] levels = levels(place);
    int near = (int) Math.max(1, Math.round(scale));
    int paper = quantile(levels, 0.8);
    int ink = median(darkest(levels, place.width, middle - left, near));
    if (paper - ink < LEAST_CONTRAST) {
      return null;
    }
    int threshold = (int) Math.round(paper - INK * (paper - ink));
    int[][] runs = new int[place.height][];
    for (int row = 0; row < runs.length; row++) {
      runs[row] = run(levels, row * place.width, place.width, middle - left, near, threshold);
    }
    int[] lengths =
        Arrays.stream(runs).filter(run -> run != null).mapToInt(CombEraser::length).toArray();
    return lengths.length == 0 ? null : new Tooth(place, levels, runs, paper, median(lengths));
  }

  private byte[] levels(Rect place) {
    Mat part = page.submat(place);
    Mat copy = part.clone();
    try {
      byte[] levels = new byte[place.width * place.height];
      copy.get(0, 0, levels);
      return levels;
    } finally {
      part.release();
      copy.release();
    }
  }

  private void erase(Tooth tooth, double longest) {
    int width = tooth.place.width;
    for (int row = 0; row < tooth.runs.length; row++) {
      int[] run = tooth.runs[row];
      if (run != null && length(run) <= longest) {
        paint(tooth.levels, row * width, width, run, tooth.paper);
      }
    }
    Mat part = page.submat(tooth.place);
    part.put(0, 0, tooth.levels);
    part.release();
  }

  private static int length(int[] run) {
    return run[1] - run[0] + 1;
  }

  /** The darkest level of each row near the middle of a tooth. */
  private static int[] darkest(byte[] levels, int width, int middle, int near) {
    int[] darkest = new int[levels.length / width];
    for (int row = 0; row < darkest.length; row++) {
      darkest[row] = 255;
      for (int x = Math.max(0, middle - near); x <= Math.min(width - 1, middle + near); x++) {
        darkest[row] = Math.min(darkest[row], levels[row * width + x] & 0xFF);
      }
    }
    return darkest;
  }

  /** First and last column of the run of ink nearest to a column; null where none is near. */
  private static int[] run(
      byte[] levels, int start, int width, int middle, int near, int threshold) {
    for (int off = 0; off <= near; off++) {
      for (int x : new int[] {middle - off, middle + off}) {
        if (x >= 0 && x < width && (levels[start + x] & 0xFF) < threshold) {
          int first = x;
          int last = x;
          while (first > 0 && (levels[start + first - 1] & 0xFF) < threshold) {
            first--;
          }
          while (last < width - 1 && (levels[start + last + 1] & 0xFF) < threshold) {
            last++;
          }
          return new int[] {first, last};
        }
      }
    }
    return null;
  }

  /** Paints a run and its soft edges, which get lighter away from it. */
  private static void paint(byte[] levels, int start, int width, int[] run, int paper) {
    int first = run[0];
    int last = run[1];
    for (int i = 0; i < EDGE && first > 0 && isEdge(levels, start + first, -1, paper); i++) {
      first--;
    }
    for (int i = 0; i < EDGE && last < width - 1 && isEdge(levels, start + last, 1, paper); i++) {
      last++;
    }
    Arrays.fill(levels, start + first, start + last + 1, (byte) paper);
  }

  private static boolean isEdge(byte[] levels, int at, int way, int paper) {
    int here = levels[at] & 0xFF;
    int next = levels[at + way] & 0xFF;
    return next < paper && next >= here;
  }

  private static int quantile(byte[] levels, double share) {
    int[] counts = new int[256];
    for (byte level : levels) {
      counts[level & 0xFF]++;
    }
    int level = 0;
    int below = counts[0];
    while (level < 255 && below < share * levels.length) {
      below += counts[++level];
    }
    return level;
  }

  private static int median(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
