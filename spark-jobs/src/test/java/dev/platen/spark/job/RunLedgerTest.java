package dev.platen.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.SettingsLoader;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
  private static final String RUN = "20260304T050607Z-00000a";

  private final SparkSession spark = LocalSpark.session();
  @TempDir private Path output;
  private TableStore store;
  private RunLedger ledger;

  @BeforeEach
  void openTables() {
    store =
        TableStore.open(
            spark, output.toString(), SettingsLoader.load(ConfigFactory.parseString("")).output());
    store.createAll();
    ledger = new RunLedger(spark, store, output.toString());
  }

  @Test
  void aRunWhoseDriverDiedIsClosedAsLostOnce() {
    ledger.writeFile(Map.of("run_id", RUN, "started_at", START, "state", "running"));
    ledger.closeLostRuns();
    ledger.closeLostRuns();
    assertThat(rows()).containsExactly(RUN + "|lost|" + START);
  }

  @Test
  void aRunThatDiedAfterItsRowWasWrittenIsNotGivenAnother() throws IOException {
    ledger.writeFile(Map.of("run_id", RUN, "started_at", START, "state", "running"));
    ledger.writeRow(
        Map.of("run_id", RUN, "started_at", START, "state", "failures", "command", "run"));
    ledger.closeLostRuns();
    assertThat(rows()).containsExactly(RUN + "|failures|" + START);
    assertThat(Files.readString(file())).contains("\"state\": \"failures\"");
  }

  @Test
  void aHalfWrittenFileCountsAsRunning() throws IOException {
    ledger.writeFile(Map.of("run_id", RUN, "started_at", START, "state", "running"));
    // Hadoop keeps a checksum beside the file, which no longer fits.
    String text = Files.readString(file());
    Files.writeString(file(), text.substring(0, text.length() / 2));
    ledger.closeLostRuns();
    assertThat(rows()).containsExactly(RUN + "|lost|" + START);
  }

  @Test
  void filesOfOthersAreLeftAlone() throws IOException {
    Path other = output.resolve("runs/notes.json");
    Files.writeString(other, "{\"state\": \"running\"}");
    ledger.closeLostRuns();
    assertThat(rows()).isEmpty();
    assertThat(other).hasContent("{\"state\": \"running\"}");
  }

  private Path file() {
    return output.resolve("runs/" + RUN + ".json");
  }

  private List<String> rows() {
    return store.read(TableName.RUNS).collectAsList().stream()
        .map(
            row ->
                "%s|%s|%s"
                    .formatted(
                        row.getAs("run_id"),
                        row.getAs("state"),
                        row.<java.sql.Timestamp>getAs("started_at").toInstant()))
        .toList();
  }
}
