package dev.platen.spark.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class DocumentPagesTest {

  private static Row page(int number) {
    return RowFactory.create("d" + number, Values.array(List.of(number, number + 1), n -> n));
  }

  @Test
  void pagesComeBackInOrderFromMemoryAndDisk() {
    try (DocumentPages pages = new DocumentPages(3)) {
      for (int i = 0; i < 10; i++) {
        pages.add(page(i));
      }
      List<Row> back = new ArrayList<>();
      while (pages.hasNext()) {
        back.add(pages.next());
      }
      assertThat(back).hasSize(10);
      for (int i = 0; i < 10; i++) {
        assertThat(back.get(i).getString(0)).isEqualTo("d" + i);
        assertThat(back.get(i).<Integer>getList(1)).containsExactly(i, i + 1);
      }
    }
  }

  @Test
  void withoutPagesThereIsNothing() {
    try (DocumentPages pages = new DocumentPages()) {
      assertThat(pages.hasNext()).isFalse();
    }
  }
}
