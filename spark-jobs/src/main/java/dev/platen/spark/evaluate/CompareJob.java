package dev.platen.spark.evaluate;

import dev.platen.evaluate.compare.ComparisonTally;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.MetricName;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Compares what was measured on pages with what was measured on the same pages in another run. */
final class CompareJob {

  /** What a value is of. */
  record Key(String truthId, MetricName metric) implements Serializable {}

  /** What values are added up under. */
  private record Sum(TruthGroup group, MetricName metric) implements Serializable {}

  /** Values that only one side has. */
  private record Unpaired(long ours, long theirs) implements Serializable {

    Unpaired plus(Unpaired other) {
      return new Unpaired(ours + other.ours, theirs + other.theirs);
    }
  }

  private final JavaRDD<MeasuredPage> ours;

  CompareJob(JavaRDD<MeasuredPage> ours) {
    this.ours = ours;
  }

  /** The values of pages that were measured. */
  static JavaPairRDD<Key, Measure> values(JavaRDD<MeasuredPage> pages) {
    return pages.flatMapToPair(
        page ->
            page.evaluation().measures().stream()
                .filter(measure -> measure.value() != null)
                .map(
                    measure ->
                        new Tuple2<>(new Key(page.evaluation().truthId(), measure.name()), measure))
                .iterator());
  }

  /** The values of rows of the table {@code evaluation}; metrics of another Platen are left out. */
  static JavaPairRDD<Key, Measure> values(Dataset<Row> rows) {
    return rows.where("value is not null and amount is not null")
        .select("truth_id", "metric", "amount", "count")
        .toJavaRDD()
        .flatMapToPair(
            row ->
                MetricName.ofId(row.getString(1)).stream()
                    .map(
                        name ->
                            new Tuple2<>(
                                new Key(row.getString(0), name),
                                Measure.of(name, row.getDouble(2), row.getLong(3))))
                    .iterator());
  }

  /**
   * Compares.
   *
   * @param other name of the other run, for the report
   * @param theirs its values
   */
  Comparison run(String other, JavaPairRDD<Key, Measure> theirs) {
    JavaPairRDD<String, TruthGroup> groups =
        ours.mapToPair(page -> new Tuple2<>(page.evaluation().truthId(), page.group()));
    JavaPairRDD<Key, Tuple2<Optional<Measure>, Optional<Measure>>> both =
        values(ours).fullOuterJoin(theirs);
    both.cache();
    Unpaired unpaired =
        both.map(
                pair ->
                    new Unpaired(
                        pair._2()._2().isPresent() ? 0 : 1, pair._2()._1().isPresent() ? 0 : 1))
            .fold(new Unpaired(0, 0), Unpaired::plus);
    Map<Sum, ComparisonTally> tallies =
        both.filter(pair -> pair._2()._1().isPresent() && pair._2()._2().isPresent())
            .mapToPair(pair -> new Tuple2<>(pair._1().truthId(), pair))
            .join(groups)
            .mapToPair(
                joined ->
                    new Tuple2<>(
                        new Sum(joined._2()._2(), joined._2()._1()._1().metric()),
                        joined._2()._1()))
            .combineByKey(
                CompareJob::tally,
                (tally, pair) -> {
                  add(tally, pair);
                  return tally;
                },
                (one, more) -> {
                  one.add(more);
                  return one;
                })
            .collectAsMap();
    both.unpersist();
    Map<TruthGroup, Map<MetricName, ComparisonTally>> grouped = new TreeMap<>();
    tallies.forEach(
        (sum, tally) ->
            grouped.computeIfAbsent(sum.group(), any -> new TreeMap<>()).put(sum.metric(), tally));
    return new Comparison(other, grouped, unpaired.ours(), unpaired.theirs());
  }

  private static ComparisonTally tally(
      Tuple2<Key, Tuple2<Optional<Measure>, Optional<Measure>>> pair) {
    ComparisonTally tally = new ComparisonTally(pair._1().metric().metric());
    add(tally, pair);
    return tally;
  }

  private static void add(
      ComparisonTally tally, Tuple2<Key, Tuple2<Optional<Measure>, Optional<Measure>>> pair) {
    tally.add(pair._1().truthId(), pair._2()._1().get(), pair._2()._2().get());
  }
}
