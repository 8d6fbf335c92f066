package dev.platen.preprocess;

import dev.platen.geometry.Dpi;
import dev.platen.model.PageImage;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.raster.MatPageImage;
import dev.platen.synthesize.degrade.Background;
import dev.platen.synthesize.degrade.CylinderCurl;
import dev.platen.synthesize.degrade.Defocus;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.degrade.Skew;
import dev.platen.synthesize.degrade.Warp;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.util.List;
import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Two pages of an open book on one scan, which get darker towards the gutter.
 *
 * @param left how the left page lies
 * @param right how the right page lies, from the gutter on
 * @param dpi of the scan
 */
record Spread(Scan left, Scan right, int dpi) {

  /**
   * Share of a page's width at which it is half as dark as at the gutter, and how dark it is there.
   */
  private static final double FALL = 0.04;

  private static final double DARK = 0.5;

  /**
   * A spread whose pages are turned by opposite angles, and curl.
   *
   * @param degrees counter-clockwise by which the left page is turned
   * @param rise of the middle of lines in parts of a page's width
   */
  static Spread of(int dpi, double degrees, double rise) {
    return new Spread(
        page(dpi, 3, new CylinderCurl(rise, 0.04, false), new Skew(degrees)),
        page(dpi, 4, new CylinderCurl(rise, 0.04, true), new Skew(-degrees)),
        dpi);
  }

  private static Scan page(int dpi, long seed, Warp... warps) {
    SplittableRandom random = new SplittableRandom(seed);
    try (Typefaces faces = Typefaces.builtIn()) {
      Scene scene = new Scene(faces, new Grammar(Language.ENGLISH, 1990, random), random, false);
      return new PageDegrader(dpi)
          .degrade(
              Kind.BOOK.compose(scene, 1).get(0),
              new Recipe(
                  "spread",
                  List.of(),
                  List.of(),
                  List.of(warps),
                  Background.WHITE_LID,
                  List.of(new Defocus(0.3)),
                  seed));
    }
  }

  /** Column of the gutter, in pixels. */
  int gutter() {
    return left.map().width();
  }

  /** The scan, for the caller to close. */
  PageImage image() {
    try (PageImage one = BufferedImagePixels.toPageImage(left.image(), Dpi.of(dpi));
        PageImage other = BufferedImagePixels.toPageImage(right.image(), Dpi.of(dpi))) {
      int height = Math.min(one.size().height(), other.size().height());
      Mat first = MatPageImage.mat(one).rowRange(0, height);
      Mat second = MatPageImage.mat(other).rowRange(0, height);
      Mat both = new Mat();
      Core.hconcat(List.of(first, second), both);
      double fall = FALL * gutter();
      for (int x = 0; x < both.cols(); x++) {
        double away = (x - gutter()) / fall;
        Mat column = both.col(x);
        Core.multiply(column, Scalar.all(1 - DARK * Math.exp(-away * away)), column);
        column.release();
      }
      return MatPageImage.owning(both, Dpi.of(dpi));
    }
  }
}
