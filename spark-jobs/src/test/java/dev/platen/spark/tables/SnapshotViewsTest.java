package dev.platen.spark.tables;

import static dev.platen.spark.tables.LocalSpark.ids;
import static dev.platen.spark.tables.LocalSpark.pages;
import static dev.platen.spark.tables.LocalSpark.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotViewsTest {

  @TempDir Path output;

  private TableStore store;
  private TableStore reader;

  @BeforeEach
  void open() {
    store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS, TableName.PAGES, TableName.RUNS);
    reader = LocalSpark.store(output);
  }

  @Test
  void aStepIsSeenOnceItsPagesAre() {
    assertThat(seen()).isEqualTo("[]");
    store.append(TableName.WORDS, words(store, 2, "c1", "a"), "c1");
    assertThat(seen()).isEqualTo("[]");
    store.append(TableName.PAGES, pages(store, "c1", "a"), "c1");
    assertThat(seen()).isEqualTo("[[a,c1,2]]");
    store.replace(TableName.WORDS, words(store, 3, "c2", "a", "b"), ids(store, "a", "b"), "c2");
    assertThat(seen()).isEqualTo("[[a,c1,2]]");
    store.replace(TableName.PAGES, pages(store, "c2", "a", "b"), ids(store, "a", "b"), "c2");
    assertThat(seen()).isEqualTo("[[a,c2,3], [b,c2,3]]");
  }

  @Test
  void aStepThatDiedIsNeverSeenAndItsSuccessorIs() {
    step("c1", 2);
    store.replace(TableName.WORDS, words(store, 5, "torn", "a"), ids(store, "a"), "torn");
    assertThat(seen()).isEqualTo("[[a,c1,2]]");
    step("c2", 3);
    assertThat(seen()).isEqualTo("[[a,c2,3]]");
  }

  @Test
  void maintenanceChangesNothingThatIsSeen() {
    for (int file = 0; file < TableMaintenance.MANY_SMALL_FILES; file++) {
      store.append(TableName.WORDS, words(store, 1, "c1", "d" + file), "c1");
    }
    store.append(TableName.PAGES, pages(store, "c1", "d0", "d1"), "c1");
    String before = seen();
    try (OutputLease lease = OutputLease.acquire(new Configuration(), output.toString(), "run")) {
      TableMaintenance maintenance = new TableMaintenance(store, LocalSpark.SETTINGS, lease);
      assertThat(maintenance.compact(List.of(TableName.WORDS))).isPositive();
      assertThat(seen()).isEqualTo(before);
      maintenance.run();
    }
    assertThat(seen()).isEqualTo(before);
    store.append(TableName.WORDS, words(store, 1, "c9", "d9"), "c9");
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  void aTableThatLaterStepsDidNotTouchIsSeen() {
    step("c1", 2);
    try (OutputLease lease = OutputLease.acquire(new Configuration(), output.toString(), "run")) {
      TableMaintenance maintenance = new TableMaintenance(store, LocalSpark.SETTINGS, lease);
      store.append(TableName.PAGES, store.none(TableName.PAGES), "c2");
      maintenance.run();
    }
    assertThat(seen()).isEqualTo("[[a,c1,2]]");
  }

  @Test
  void queriesDuringStepsSeeAllOrNothing() throws Exception {
    step("c0", 10);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> torn =
          pool.submit(
              () -> {
                List<String> found = new ArrayList<>();
                do {
                  String seen = seen();
                  if (!seen.matches("\\[\\[a,c\\d,10]]")) {
                    found.add(seen);
                  }
                } while (!done.get());
                return found;
              });
      for (int commit = 1; commit <= 2; commit++) {
        step("c" + commit, 10);
      }
      done.set(true);
      assertThat(torn.get()).isEmpty();
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  @Test
  void anOutputWithoutTablesIsSaidToHaveNone() {
    TableStore empty = LocalSpark.store(output.resolve("nothing"));
    assertThatThrownBy(() -> SnapshotViews.register(empty))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("nothing");
  }

  private void step(String commit, int each) {
    store.replace(TableName.WORDS, words(store, each, commit, "a"), ids(store, "a"), commit);
    store.replace(TableName.PAGES, pages(store, commit, "a"), ids(store, "a"), commit);
  }

  /** Words by document, joined from pages without looking at the commit: as careless as it gets. */
  private String seen() {
    SnapshotViews.register(reader);
    List<Row> rows =
        reader
            .spark()
            .sql(
                """
                SELECT p.document_id, w.commit_id, count(*) FROM pages p
                FULL JOIN words w ON w.document_id = p.document_id
                GROUP BY 1, 2 ORDER BY 1, 2""")
            .collectAsList();
    return rows.toString();
  }
}
