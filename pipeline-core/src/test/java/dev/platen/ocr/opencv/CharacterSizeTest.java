package dev.platen.ocr.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes from components as print has them: letters alone, letters that touch, strokes. */
class CharacterSizeTest {

  private static final int[] PAPER = {0, 0, 800, 1000, 700_000};

  private final List<int[]> components = new ArrayList<>(List.of(PAPER));

  private void add(int times, int width, int height, double ink) {
    for (int i = 0; i < times; i++) {
      components.add(new int[] {0, 0, width, height, (int) (ink * width * height)});
    }
  }

  private double size() {
    return CharacterSize.of(
        components.stream().flatMapToInt(Arrays::stream).toArray(), components.size());
  }

  private void letters() {
    add(60, 12, 14, 0.4);
    add(40, 12, 20, 0.4);
    add(10, 6, 20, 0.9);
  }

  @Test
  void lettersAloneCountByTheirLongerSide() {
    letters();
    assertThat(size()).isEqualTo(20);
  }

  @Test
  void wordsOfTouchingLettersCountByTheirHeight() {
    add(30, 90, 20, 0.4);
    add(20, 45, 20, 0.4);
    add(20, 12, 14, 0.4);
    assertThat(size()).isEqualTo(20);
  }

  @Test
  void onAPageOnItsSideTheyCountByTheirWidth() {
    add(30, 20, 90, 0.4);
    add(20, 20, 45, 0.4);
    add(20, 14, 12, 0.4);
    assertThat(size()).isEqualTo(20);
  }

  @Test
  void strokesOfThickTypeAreNoWords() {
    letters();
    add(60, 6, 20, 0.9);
    assertThat(size()).isBetween(18.0, 20.0);
  }

  @Test
  void longComponentsThatLieBothWaysSayNothing() {
    letters();
    add(5, 60, 16, 0.4);
    add(5, 16, 60, 0.4);
    assertThat(size()).isEqualTo(20);
  }

  @Test
  void specksAndPicturesHaveNoSize() {
    add(500, 2, 2, 1);
    add(3, 400, 300, 0.5);
    assertThat(size()).isZero();
  }
}
