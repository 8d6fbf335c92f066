package dev.platen.pipeline;

import static dev.platen.testkit.Samples.any;
import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static dev.platen.testkit.Samples.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Diagnosis;
import dev.platen.model.PreparedPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void aBoxThatEndsOnThePageStillDoes() {
    Size page = new Size(997, 1303);
    forAll(
        random -> {
          double left = share(random) * page.width();
          double top = share(random) * page.height();
          Box box = Rounding.round(new Box(left, top, page.width() - left, page.height() - top));
          assertThat(Rounding.round(box.right())).isEqualTo(page.width());
          assertThat(Rounding.round(box.bottom())).isEqualTo(page.height());
          assertThat(Rounding.round(box)).isEqualTo(box);
        });
  }

  @Test
  void farCornersStayWhereTheyAre() {
    Point corner = new Point(9973, 6007);
    forAll(
        random -> {
          PageTransform turned =
              PageTransform.rotation(new Size(9973, 6007), any(random, Rotation.class));
          Size scaled = new Size(between(random, 1, 20_000), between(random, 1, 20_000));
          PageTransform transform = turned.then(PageTransform.scaling(turned.prepared(), scaled));
          PageTransform rounded = round(transform);
          Point before = transform.toPrepared(corner);
          Point after = rounded.toPrepared(corner);
          assertThat(Math.hypot(after.x() - before.x(), after.y() - before.y())).isLessThan(1e-4);
          assertThat(rounded.keepsUpright()).isTrue();
          assertThat(round(rounded)).isEqualTo(rounded);
        });
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
