package dev.platen.spark.endtoend;

import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.SnapshotViews;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A reader that looks at the tables of an output whenever a commit has been made, through Iceberg,
 * while other processes write, die and go on; it has a session and a thread of its own.
 *
 * <p>It looks in two ways: at a snapshot of all tables, as {@code platen query} does, where
 * everything must fit together; and at each table by itself, as any reader of Iceberg's may, where
 * nothing may be there twice. A look that fails because the files of its snapshot were deleted
 * meanwhile has seen nothing wrong, and is counted apart.
 */
final class ReadAlong implements AutoCloseable {

  /** Of pages of the engine "fault" each holds one line and one word. */
  private static final String TOGETHER =
      """
      select
        (select count(*) from (select 1 from pages group by document_id, page_number
          having count(*) > 1)) as doubled_pages,
        (select count(*) from (select 1 from words
          group by document_id, page_number, line_index, word_index having count(*) > 1))
          as doubled_words,
        (select count(*) from pages p left join words w
          on p.document_id = w.document_id and p.page_number = w.page_number
          where p.status = 'ok' and not p.commit_id <=> w.commit_id) as pages_without_words,
        (select count(*) from lines l left anti join pages p
          on p.document_id = l.document_id and p.page_number = l.page_number
          and p.commit_id = l.commit_id) as lines_without_pages,
        (select count(*) from words w left anti join pages p
          on p.document_id = w.document_id and p.page_number = w.page_number
          and p.commit_id = w.commit_id) as words_without_pages,
        (select count(*) from documents d left join
          (select document_id, count(*) as n from pages group by document_id) p
          on d.document_id = p.document_id
          where coalesce(d.page_count, 0) <> coalesce(p.n, 0)) as torn_documents""";

  private static final String APART =
      """
      select
        (select count(*) from (select 1 from %1$s.pages group by document_id, page_number
          having count(*) > 1)) as doubled_pages,
        (select count(*) from (select 1 from %1$s.words
          group by document_id, page_number, line_index, word_index having count(*) > 1))
          as doubled_words,
        (select count(*) from (select 1 from %1$s.documents group by document_id
          having count(*) > 1)) as doubled_documents""";

  private static final long PAUSE_MILLIS = 200;

  private final Path output;
  private final TableStore store;
  private final SparkSession spark = LocalSpark.session();
  private final List<String> seen = new ArrayList<>();
  private final Thread thread = new Thread(this::read, "read-along");
  private volatile boolean open = true;
  private int looks;
  private int overtaken;

  private ReadAlong(Path output) {
    this.output = output;
    this.store = TableStore.open(spark, output.toString(), Output.settings("").output());
  }

  static ReadAlong of(Path output) {
    ReadAlong reader = new ReadAlong(output);
    reader.thread.start();
    return reader;
  }

  private void read() {
    SparkSession.setActiveSession(spark);
    Set<Path> seenBefore = Set.of();
    while (open) {
      try {
        Set<Path> versions = versions();
        if (!versions.equals(seenBefore) && hasTables()) {
          SnapshotViews.register(store);
          look("together", TOGETHER);
          look("apart", APART.formatted("platen"));
          looks++;
          seenBefore = versions;
        }
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        if (isOvertaken(e)) {
          overtaken++;
        } else {
          seen.add(e.toString());
        }
      }
    }
  }

  private boolean hasTables() {
    return Files.isDirectory(output.resolve("pages/metadata")) && store.exists(TableName.WORDS);
  }

  /** Files of which every commit adds one. */
  private Set<Path> versions() throws IOException {
    Set<Path> versions = new TreeSet<>();
    for (TableName table : TableName.values()) {
      Path folder = output.resolve(table.id()).resolve("metadata");
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.metadata.json")) {
          files.forEach(versions::add);
        }
      }
    }
    return versions;
  }

  private void look(String how, String sql) {
    Row row = spark.sql(sql).first();
    for (int i = 0; i < row.length(); i++) {
      if (row.getLong(i) != 0) {
        seen.add("%s, looking %s: %s".formatted(row.schema().fieldNames()[i], how, row));
      }
    }
  }

  private static boolean isOvertaken(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String text = cause.toString();
      if (text.contains("NotFoundException")
          || text.contains("does not exist")
          || text.contains("Cannot find snapshot")
          || text.contains("Snapshots were expired")) {
        return true;
      }
    }
    return false;
  }

  /** How often it looked and saw all. */
  int looks() {
    return looks;
  }

  /** How often the files of a snapshot were gone before they were read. */
  int overtaken() {
    return overtaken;
  }

  /** What it saw that must never be. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    thread.join();
  }
}
