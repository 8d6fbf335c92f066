package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.synthesize.degrade.Scan;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two pages of a spread are levelled each on its own. */
class SpreadTest {

  private static final int DPI = 110;

  private final Preprocessor preprocessor =
      new Preprocessor(new PreprocessSettings(Mode.SAFE, List.of(), List.of(), List.of(), 0), 40);

  private static List<String> kept(Preparation preparation) {
    return preparation.page().treatments().stream()
        .filter(Treatment::kept)
        .map(Treatment::name)
        .toList();
  }

  /** Height in the prepared image of a point of a clean page, both in shares of its sides. */
  private static double height(Scan page, int from, PageTransform transform, double x, double y) {
    Point2D stored = page.map().stored(x * page.map().cleanWidth(), y * page.map().cleanHeight());
    return transform.toPrepared(new Point(stored.getX() + from, stored.getY())).y();
  }

  private static void isLevel(Scan page, int from, PageTransform transform) {
    for (double y : new double[] {0.25, 0.5, 0.75}) {
      double middle = height(page, from, transform, 0.5, y);
      assertThat(height(page, from, transform, 0.18, y)).isCloseTo(middle, within(3.5));
      assertThat(height(page, from, transform, 0.82, y)).isCloseTo(middle, within(3.5));
    }
  }

  @Test
  void pagesTurnedByOppositeAnglesBecomeLevel() {
    Spread spread = Spread.of(DPI, 1.6, 0.012);
    try (PageImage image = spread.image();
        Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
      assertThat(kept(preparation)).contains("level-halves").doesNotContain("deskew");
      PageTransform transform = preparation.page().transform();
      isLevel(spread.left(), 0, transform);
      isLevel(spread.right(), spread.gutter(), transform);
      Point there = transform.toPrepared(new Point(300, 500));
      Point back = transform.toSource(there);
      assertThat(Math.hypot(back.x() - 300, back.y() - 500)).isLessThan(0.1);
    }
  }

  @Test
  void aSpreadThatLiesStraightIsLeftAlone() {
    try (PageImage image = Spread.of(DPI, 0, 0).image();
        Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
      assertThat(preparation.page().transform().isIdentity()).isTrue();
    }
  }
}
