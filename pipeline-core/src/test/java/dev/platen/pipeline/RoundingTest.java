package dev.platen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Diagnosis;
import dev.platen.model.PreparedPage;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Property
  void aBoxThatEndsOnThePageStillDoes(
      @ForAll @DoubleRange(min = 0, max = 1) double x,
      @ForAll @DoubleRange(min = 0, max = 1) double y) {
    Size page = new Size(997, 1303);
    double left = x * page.width();
    double top = y * page.height();
    Box box = Rounding.round(new Box(left, top, page.width() - left, page.height() - top));
    assertThat(Rounding.round(box.right())).isEqualTo(page.width());
    assertThat(Rounding.round(box.bottom())).isEqualTo(page.height());
    assertThat(Rounding.round(box)).isEqualTo(box);
  }

  @Property
  void farCornersStayWhereTheyAre(
      @ForAll @IntRange(min = 1, max = 20_000) int width,
      @ForAll @IntRange(min = 1, max = 20_000) int height,
      @ForAll Rotation rotation) {
    PageTransform turned = PageTransform.rotation(new Size(9973, 6007), rotation);
    PageTransform transform =
        turned.then(PageTransform.scaling(turned.prepared(), new Size(width, height)));
    PageTransform rounded = round(transform);
    Point corner = new Point(9973, 6007);
    Point before = transform.toPrepared(corner);
    Point after = rounded.toPrepared(corner);
    assertThat(Math.hypot(after.x() - before.x(), after.y() - before.y())).isLessThan(1e-4);
    assertThat(rounded.keepsUpright()).isTrue();
    assertThat(round(rounded)).isEqualTo(rounded);
  }

  @Test
  void thereIsNoMinusZero() {
    assertThat(Double.toString(Rounding.round(-0.00001))).isEqualTo("0.0");
  }

  private static PageTransform round(PageTransform transform) {
    return Rounding.round(
            new PreparedPage(new Diagnosis(null, 0, List.of(), null), List.of(), transform))
        .transform();
  }
}
