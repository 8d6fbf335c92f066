package dev.platen.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.spark.tables.LocalSpark;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counters of a run, as the page of metrics of a driver shows them. */
class RunMetricsTest {

  private SparkContext spark;

  @BeforeEach
  void start() {
    LocalSpark.end();
    spark =
        new SparkContext(
            new SparkConf()
                .setMaster("local[1]")
                .setAppName("metrics")
                .set("spark.ui.port", "0")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.metrics.namespace", "archive"));
  }

  @AfterEach
  void stop() {
    spark.stop();
  }

  @Test
  void countersAreMetricsUntilTheNextRunTakesTheirPlace() throws Exception {
    DigitiseCounters counters = new DigitiseCounters(spark);
    RunMetrics.publish(counters);
    counters.add(page(Status.OK, Map.of("decode", 5L, "ocr", 900L)), 1);
    counters.add(page(Status.FAILED, Map.of("decode", 6L)), 1);
    counters.addFrom(Stage.LAYOUT, page(Status.OK, Map.of("ocr", 900L, "layout", 7L)));
    counters.addRestarts(3);

    assertThat(metrics())
        .contains(gauge("pages_ok", 2), gauge("pages_failed", 1), gauge("pages_blank", 0))
        .contains(gauge("stage_millis.decode", 11), gauge("stage_millis.ocr", 900))
        .contains(gauge("stage_millis.layout", 7), gauge("worker_restarts", 3));

    RunMetrics.publish(new DigitiseCounters(spark));

    assertThat(metrics()).contains(gauge("pages_ok", 0), gauge("worker_restarts", 0));
  }

  private static String gauge(String name, long value) {
    return "\"archive.driver.platen.%s\":{\"value\":%d}".formatted(name, value);
  }

  private static PageResult page(Status status, Map<String, Long> stageMillis) {
    List<PageFailure> failures =
        status == Status.FAILED
            ? List.of(new PageFailure(Stage.OCR, ErrorCode.ENGINE_FAILED, "It failed"))
            : List.of();
    return new PageResult(
        "d0c",
        1,
        status,
        PageInfo.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        failures,
        stageMillis,
        1);
  }

  private String metrics() throws IOException, InterruptedException {
    URI page = URI.create(spark.uiWebUrl().get() + "/metrics/json/");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
        .body()
        .replace(" ", "");
  }
}
