package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.tables.LocalSpark;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPrinterTest {

  private static final String SQL =
      """
      select * from values
        (1, '发票', named_struct('x', 1.5D), null, array('a'), 1.5D, 'a'),
        (20, 'say "hi", \\u001b[2Jyou', null, 'x', array(), 10.25D, 'b')
        as t (n, text, box, gap, list, n2, `double`)
      """;

  private SparkSession spark;

  @BeforeAll
  void open() {
    LocalSpark.end();
    SparkConf conf = SparkSessions.defaults(new SparkConf(false), 1);
    spark = SparkSession.builder().appName("test").config(conf).getOrCreate();
  }

  @AfterAll
  void close() throws Exception {
    spark.close();
  }

  private String print(QueryFormat format, int limit, String sql) {
    StringWriter out = new StringWriter();
    new QueryPrinter(new PrintWriter(out), format, limit).print(spark.sql(sql));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void aTableIsAlignedAndSafeToShow() {
    assertThat(print(QueryFormat.TABLE, 10, SQL))
        .isEqualTo(
            """
             n  text                    box        gap  list      n2  double
            ──  ──────────────────────  ─────────  ───  ─────  ─────  ──────
             1  发票                    {"x":1.5}       ["a"]    1.5  a
            20  say "hi", \\u001b[2Jyou             x    []     10.25  b
            2 rows
            """);
  }

  @Test
  void aTableHasALimit() {
    assertThat(print(QueryFormat.TABLE, 1, SQL)).contains("more than 1 rows").doesNotContain("20");
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    assertThat(print(QueryFormat.CSV, 1, SQL))
        .isEqualTo(
            "n,text,box,gap,list,n2,double\r\n"
                + "1,发票,\"{\"\"x\"\":1.5}\",,\"[\"\"a\"\"]\",1.5,a\r\n"
                + "20,\"say \"\"hi\"\", \u001b[2Jyou\",,x,[],10.25,b\r\n");
  }

  @Test
  void jsonKeepsTypesAndNulls() {
    assertThat(print(QueryFormat.JSON, 1, SQL).lines().findFirst())
        .contains(
            "{\"n\":1,\"text\":\"发票\",\"box\":{\"x\":1.5},\"gap\":null,\"list\":[\"a\"],"
                + "\"n2\":1.5,\"double\":\"a\"}");
  }

  @Test
  void twoColumnsMayHaveOneName() {
    assertThat(print(QueryFormat.CSV, 1, "select 1 as a, 2 as a")).isEqualTo("a,a\r\n1,2\r\n");
  }
}
