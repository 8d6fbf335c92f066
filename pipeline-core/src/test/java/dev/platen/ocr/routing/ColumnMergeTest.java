package dev.platen.ocr.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of characters of 40 pixels, read by two engines. */
class ColumnMergeTest {

  private static Line column(String engine, String text, double x, double y, double confidence) {
    Box box = new Box(x, y, 40, 40 * text.length());
    Word word = new Word(text, text, box, List.of(), confidence, engine, "Hant");
    return new Line(text, box, List.of(), null, confidence, engine, "Hant", 0, 0, List.of(word));
  }

  private static Line first(String text, double x, double y, double confidence) {
    return column("first", text, x, y, confidence);
  }

  private static Line second(String text, double x, double y, double confidence) {
    return column("second", text, x, y, confidence);
  }

  private static List<String> merged(List<Line> first, List<Line> second) {
    return ColumnMerge.merge(Readings.policy(), first, second).stream().map(Line::text).toList();
  }

  @Test
  void theSurerReadingOfAColumnIsTakenWhole() {
    assertThat(
            merged(
                List.of(first("由於氣侯條件", 200, 0, 0.7), first("變化很大的", 150, 0, 0.9)),
                List.of(second("由於氣候條件", 200, 0, 0.9), second("變化很太的", 150, 0, 0.8))))
        .containsExactly("由於氣候條件", "變化很大的");
  }

  @Test
  void aReadingOfPartOfAColumnIsNotComparedWithTheWhole() {
    assertThat(merged(List.of(first("由於氣", 200, 0, 0.99)), List.of(second("由於氣候條件", 200, 0, 0.8))))
        .containsExactly("由於氣候條件");
  }

  @Test
  void piecesOfAColumnAreOneWhereThoseAroundGoOn() {
    List<Line> second =
        List.of(
            second("一九二八年五月一日", 200, 0, 0.8),
            second("前面的列前面的列前", 250, 0, 0.8),
            second("後面的列後面的列後", 150, 0, 0.8));
    assertThat(merged(List.of(first("一九二", 200, 0, 0.9), first("五月一日", 200, 200, 0.9)), second))
        .containsExactly("前面的列前面的列前", "一九二五月一日", "後面的列後面的列後");
  }

  @Test
  void aColumnThatRunsOverTheEndOfItsTierIsCut() {
    List<Line> second =
        List.of(
            second("上面一二三四五六下面一二三四", 200, 0, 0.8),
            second("上面七八九十上面", 250, 0, 0.8),
            second("下面七八九十", 250, 360, 0.8));
    List<Line> first = List.of(first("上面一二三四五六", 200, 0, 0.9), first("下面一二三四", 200, 360, 0.9));
    assertThat(merged(first, second)).containsExactly("上面七八九十上面", "上面一二三四五六", "下面七八九十", "下面一二三四");
  }

  @Test
  void whatOverlapsColumnsWithoutBeingOneIsLeftOut() {
    assertThat(
            merged(
                List.of(first("上面一二三四五六下面一二三四五六", 200, 0, 0.9), first("別處一列", 500, 0, 0.9)),
                List.of(second("上面一二三四", 200, 0, 0.8), second("下面一二三四", 200, 360, 0.8))))
        .containsExactly("別處一列", "上面一二三四", "下面一二三四");
  }

  @Test
  void aColumnThatWasFoundTwiceCountsOnce() {
    assertThat(
            merged(
                List.of(), List.of(second("由於氣候條件的變化", 200, 0, 0.8), second("候條件", 205, 120, 0.9))))
        .containsExactly("由於氣候條件的變化");
  }
}
