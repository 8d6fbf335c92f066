package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingSizeTest {

  @Test
  void usualPagesKeepTheirSize() {
    Size page = new Size(2480, 3508);
    assertThat(WorkingSize.of(page, 40).scaled()).isEqualTo(page);
  }

  @Test
  void largePagesShrinkToTheLimitAndKeepTheirShape() {
    Size scaled = WorkingSize.of(new Size(20_000, 10_000), 50).scaled();
    assertThat(scaled.pixels()).isBetween(49_900_000L, 50_000_000L);
    assertThat((double) scaled.width() / scaled.height()).isCloseTo(2, within(0.001));
  }

  @Test
  void longPagesShrinkToWhatAnEngineCanCount() {
    assertThat(WorkingSize.of(new Size(64_000, 100), 40).scaled()).isEqualTo(new Size(32_000, 50));
  }

  @Test
  void boxesComeBackOnTheTurnedPage() {
    WorkingSize working = new WorkingSize(new Size(200, 400), new Size(100, 100));
    Word word = new Word("a", "a", new Box(10, 20, 30, 40), List.of(), 0.5, "null", "Latn");
    Line line =
        new Line("a", word.box(), List.of(), null, 0.5, "null", "Latn", 0, 0, List.of(word));
    Recognition found =
        new Recognition(TextSource.OCR, "null", "1", "eng", "Latn", 0.5, List.of(line));

    assertThat(working.restore(found, Rotation.NONE).lines().get(0).box())
        .isEqualTo(new Box(20, 80, 60, 160));
    assertThat(working.restore(found, Rotation.CLOCKWISE_90).lines().get(0).words().get(0).box())
        .isEqualTo(new Box(40, 40, 120, 80));
  }
}
