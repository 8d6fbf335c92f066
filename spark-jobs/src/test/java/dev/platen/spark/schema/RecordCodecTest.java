package dev.platen.spark.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.model.PageResult;
import dev.platen.spark.tables.LocalSpark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  private static final RecordCodec<PageResult> CODEC = RecordCodec.of(PageResult.class);

  enum Mood {
    GLAD,
    NOT_SO_GLAD
  }

  /** Every kind of component. */
  public record Everything(
      String someText,
      int whole,
      Integer maybeWhole,
      long big,
      Long maybeBig,
      double real,
      Double maybeReal,
      boolean truth,
      Boolean maybeTruth,
      Mood mood,
      List<String> texts,
      List<List<Inner>> nested,
      Map<String, Long> counts,
      Map<String, Inner> inners,
      Inner inner) {}

  public record Inner(int number, Mood mood) {}

  public record Recursive(Optional<String> unsupported) {}

  @Test
  void everyKindOfComponentComesBack() {
    RecordCodec<Everything> codec = RecordCodec.of(Everything.class);
    Inner inner = new Inner(3, Mood.NOT_SO_GLAD);
    Everything full =
        new Everything(
            "t",
            1,
            2,
            3L,
            4L,
            .5,
            .25,
            true,
            false,
            Mood.GLAD,
            List.of("a", ""),
            List.of(List.of(inner), List.of()),
            Map.of("k", 9L),
            Map.of("i", inner),
            inner);
    Everything bare =
        new Everything(
            null, 0, null, 0, null, 0, null, false, null, null, List.of(), List.of(), Map.of(),
            Map.of(), null);
    assertThat(codec.decode(codec.encode(full))).isEqualTo(full);
    assertThat(codec.decode(codec.encode(bare))).isEqualTo(bare);
    assertThat(codec.schema().toDDL())
        .isEqualTo(
            "some_text STRING,whole INT,maybe_whole INT,big BIGINT,maybe_big BIGINT,real DOUBLE,"
                + "maybe_real DOUBLE,truth BOOLEAN,maybe_truth BOOLEAN,mood STRING,"
                + "texts ARRAY<STRING>,"
                + "nested ARRAY<ARRAY<STRUCT<number: INT, mood: STRING>>>,"
                + "counts MAP<STRING, BIGINT>,"
                + "inners MAP<STRING, STRUCT<number: INT, mood: STRING>>,"
                + "inner STRUCT<number: INT, mood: STRING>");
    assertThat(codec.encode(full).getString(9)).isEqualTo("glad");
    assertThat(codec.encode(full).getStruct(14).getString(1)).isEqualTo("not_so_glad");
  }

  @Test
  void pageResultsComeBack() {
    RandomPages random = new RandomPages(7);
    for (int i = 0; i < 200; i++) {
      PageResult page = random.page();
      assertThat(CODEC.decode(CODEC.encode(page))).isEqualTo(page);
    }
  }

  @Test
  void pageResultsComeBackFromSpark() {
    RandomPages random = new RandomPages(8);
    List<PageResult> pages = java.util.stream.Stream.generate(random::page).limit(50).toList();
    SparkSession spark = LocalSpark.session();
    List<Row> rows =
        spark
            .createDataset(pages.stream().map(CODEC::encode).toList(), Encoders.row(CODEC.schema()))
            .repartition(2)
            .map(
                (org.apache.spark.api.java.function.MapFunction<Row, Row>)
                    row -> CODEC.encode(CODEC.decode(row)),
                Encoders.row(CODEC.schema()))
            .collectAsList();
    assertThat(rows.stream().map(CODEC::decode)).containsExactlyInAnyOrderElementsOf(pages);
  }

  @Test
  void columnsAreFoundByNameAndMayBeMissing() {
    StructType older = new StructType().add("mood", "string").add("extra", "int");
    RecordCodec<Everything> codec = RecordCodec.of(Everything.class);
    StructType known =
        older
            .add("whole", "int")
            .add("big", "bigint")
            .add("real", "double")
            .add("truth", "boolean");
    Row row = new GenericRowWithSchema(new Object[] {"glad", 5, 1, 2L, .5, true}, known);
    Everything decoded = codec.decode(row);
    assertThat(decoded.mood()).isEqualTo(Mood.GLAD);
    assertThat(decoded.texts()).isEmpty();
    assertThat(decoded.counts()).isEmpty();
    assertThat(decoded.inner()).isNull();
  }

  @Test
  void whatIsNoRecordIsRefusedByName() {
    RecordCodec<Inner> codec = RecordCodec.of(Inner.class);
    assertThatThrownBy(() -> codec.decode(RowFactory.create(1, "furious")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("furious")
        .hasMessageContaining("glad");
    assertThatThrownBy(() -> codec.decode(RowFactory.create(null, "glad")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Inner");
    assertThatThrownBy(() -> RecordCodec.of(Recursive.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Recursive.unsupported")
        .hasMessageContaining("Optional");
  }

  @Test
  void aCodecTravels() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(CODEC);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RecordCodec<?> arrived = (RecordCodec<?>) in.readObject();
      assertThat(arrived.schema()).isEqualTo(CODEC.schema());
    }
  }
}
