package dev.platen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of type of 30 pixels whose boxes are 46 wide, laid down as rows. */
class ColumnTypeTest {

  private static final String LONG = "由於氣候條件的變化";

  private static ColumnType learned() {
    ColumnType type = new ColumnType();
    type.add(LONG, new Box(0, 0, 270, 46), List.of());
    return type;
  }

  @Test
  void lengthTellsTheEmOfALongColumn() {
    assertThat(learned().size(LONG, new Box(0, 0, 270, 46), List.of())).isCloseTo(30, within(0.1));
  }

  @Test
  void aShortColumnIsLikeTheNearestThatIsAsWide() {
    assertThat(learned().size("作用", new Box(0, 50, 60, 46), List.of())).isCloseTo(30, within(0.1));
  }

  @Test
  void aShortColumnAsWideAsItsCharactersStandApartIsMeasuredByItself() {
    Box box = new Box(0, 50, 88, 44);
    assertThat(learned().size("作用", box, List.of())).isEqualTo(TypeSize.of("作用", 44, List.of()));
  }

  @Test
  void headingsAreNotMeasuredByTheTextBesideThem() {
    double alone = new ColumnType().size("學校", new Box(0, 60, 160, 74), List.of());
    assertThat(learned().size("學校", new Box(0, 60, 160, 74), List.of())).isEqualTo(alone);
    assertThat(alone).isGreaterThan(74);
  }

  @Test
  void lettersAndFewCharactersTellNothing() {
    ColumnType type = new ColumnType();
    type.add("一九二八年", new Box(0, 0, 100, 46), List.of());
    type.add("ABCDEFGH圖", new Box(0, 0, 100, 46), List.of());
    Box box = new Box(0, 50, 60, 46);
    assertThat(type.size("作用", box, List.of())).isEqualTo(TypeSize.of("作用", 46, List.of()));
  }
}
