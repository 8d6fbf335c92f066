package dev.platen.spark.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResultFormatTest {

  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark = LocalSpark.session();
  }

  @Test
  void aTableAlignsTextLeftNumbersRightAndChineseByItsWidth() {
    assertThat(
            print(
                ResultFormat.TABLE,
                "SELECT * FROM VALUES ('one', 1, 0.5D), ('页面', 1000, NULL) AS t(text, n, score)"))
        .isEqualTo(
            """
            text     n  score
            ────  ────  ─────
            one      1    0.5
            页面  1000  ∅
            (2 rows)
            """);
  }

  @Test
  void aTableObeysNothingInItsValuesAndCutsThem() {
    String printed =
        print(
            ResultFormat.TABLE,
            "SELECT concat('a', chr(27), '[31m', chr(10), chr(9), '\\u202e') v, repeat('x', 1000) w");
    assertThat(printed).contains("a\\u{1b}[31m\\n\\t\\u{202e}").doesNotContain("\u001b");
    assertThat(printed.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(100);
    assertThat(printed).contains("x".repeat(59) + "…").endsWith("(1 row)\n");
  }

  @Test
  void csvFollowsItsStandard() {
    assertThat(
            print(
                ResultFormat.CSV,
                """
                SELECT 'say "hi", friend' a, concat('two', chr(10), 'lines') b, '' c,
                CAST(NULL AS STRING) d, array(1, 2) e, timestamp '2026-11-22 01:02:03' f"""))
        .isEqualTo(
            "a,b,c,d,e,f\r\n\"say \"\"hi\"\", friend\",\"two\nlines\",\"\",,\"[1,2]\","
                + "2026-11-22T01:02:03Z\r\n");
  }

  @Test
  void jsonKeepsNestingNumbersAndNulls() {
    assertThat(
            print(
                ResultFormat.JSON,
                """
                SELECT 'a"<' t, named_struct('x', 1.5D, 'y', array('q')) s, map('k', 2L) m, true b,
                CAST(NULL AS INT) n, CAST(12.500000 AS DECIMAL(28,6)) d, double('NaN') z"""))
        .isEqualTo(
            """
            {"t":"a\\"<","s":{"x":1.5,"y":["q"]},"m":{"k":2},"b":true,"n":null,"d":12.500000,"z":null}
            """);
  }

  @Test
  void manyPartitionsStreamInOrder() {
    Dataset<Row> rows = spark.range(0, 1000, 1, 8).toDF("n");
    StringBuilder out = new StringBuilder();
    assertThat(ResultFormat.CSV.print(rows, out)).isEqualTo(1000);
    assertThat(out.toString().lines().skip(1).mapToInt(Integer::parseInt).boxed())
        .isSorted()
        .hasSize(1000);
  }

  private static String print(ResultFormat format, String sql) {
    StringBuilder out = new StringBuilder();
    format.print(spark.sql(sql), out);
    return out.toString();
  }
}
