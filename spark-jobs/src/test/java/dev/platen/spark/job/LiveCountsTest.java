package dev.platen.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.tables.LocalSpark;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveCountsTest {

  private static final CountDownLatch SEEN = new CountDownLatch(1);

  @Test
  @Timeout(120)
  void aRunningTaskIsCountedBeforeItEndsAndOnceAfter() throws Exception {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
    LongAccumulator counter = context.sc().longAccumulator("live");
    LongAccumulator other = context.sc().longAccumulator("other");
    LiveCounts live = new LiveCounts();
    context.sc().addSparkListener(live);
    try {
      var job =
          context
              .parallelize(List.of(1, 2), 2)
              .foreachAsync(
                  number -> {
                    counter.add(number);
                    // The task goes on until its count has been seen from outside.
                    assertThat(SEEN.await(1, TimeUnit.MINUTES)).isTrue();
                    counter.add(10);
                  });
      while (live.of(counter) == 0) {
        Thread.sleep(50);
      }
      assertThat(counter.value()).isZero();
      assertThat(live.of(other)).isZero();
      SEEN.countDown();
      job.get();
      while (live.of(counter) != 23) {
        Thread.sleep(50);
      }
      assertThat(counter.value()).isEqualTo(23);
    } finally {
      context.sc().removeSparkListener(live);
    }
  }
}
