package dev.platen.ocr.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.CombInk.Piece;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/**
 * The characters of a comb side by side, as in print, on one base line.
 *
 * @param image gray; for the caller to close
 * @param characters from left to right
 * @param height of the letters, in pixels
 */
public record CombStrip(PageImage image, List<Placed> characters, double height) {

  /** White, in heights of letters: around, between letters, and between words. */
  private static final double MARGIN = 0.5;

  private static final double GAP = 0.16;

  private static final double SPACE = 0.7;

  /** Letters are as high as this share of the characters is at most: others are marks. */
  private static final double LETTERS = 0.7;

  /** Pixels of the lowest letters. */
  private static final double LEAST_HEIGHT = 6;

  public CombStrip {
    characters = List.copyOf(characters);
  }

  /**
   * A character in the strip.
   *
   * @param cell its index in the comb
   * @param left its left edge in the strip, in pixels
   * @param right its right edge
   * @param onPage its box on the page
   */
  public record Placed(int cell, double left, double right, Box onPage) {}

  /**
   * Puts characters side by side.
   *
   * @param clean gray, with nothing but them
   * @param paper the gray level of the paper
   * @param pieces a character each, from left to right; at least one
   * @param area what is clean, in pixels of the page
   */
  static CombStrip of(Mat clean, double paper, List<Piece> pieces, Box area, Dpi dpi) {
    double height = height(pieces);
    int top = pieces.stream().mapToInt(piece -> piece.box().y).min().orElseThrow();
    int bottom =
        pieces.stream().mapToInt(piece -> piece.box().y + piece.box().height).max().orElseThrow();
    int margin = (int) Math.ceil(MARGIN * height);
    List<Placed> placed = placed(pieces, height, margin, area);
    int width = (int) placed.get(placed.size() - 1).right + margin;
    Mat strip = new Mat(bottom - top + 2 * margin, width, CvType.CV_8UC1, new Scalar(paper));
    for (int i = 0; i < placed.size(); i++) {
      Rect box = pieces.get(i).box();
      Mat source = clean.submat(new Rect(box.x, top, box.width, bottom - top));
      Mat target =
          strip.submat(new Rect((int) placed.get(i).left, margin, box.width, bottom - top));
      source.copyTo(target);
      source.release();
      target.release();
    }
    return new CombStrip(MatPageImage.owning(strip, dpi), placed, height);
  }

  private static List<Placed> placed(List<Piece> pieces, double height, int margin, Box area) {
    List<Placed> placed = new ArrayList<>();
    double x = margin;
    int before = -1;
    for (Piece piece : pieces) {
      Rect box = piece.box();
      if (before >= 0) {
        x = Math.round(x + (piece.cell() > before + 1 ? SPACE : GAP) * height);
      }
      Box onPage = new Box(area.x() + box.x, area.y() + box.y, box.width, box.height);
      placed.add(new Placed(piece.cell(), x, x + box.width, onPage));
      x += box.width;
      before = piece.cell();
    }
    return placed;
  }

  private static double height(List<Piece> pieces) {
    int[] heights = pieces.stream().mapToInt(piece -> piece.box().height).sorted().toArray();
    return Math.max(LEAST_HEIGHT, heights[(int) (LETTERS * (heights.length - 1))]);
  }
}
