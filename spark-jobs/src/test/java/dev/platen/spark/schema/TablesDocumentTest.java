package dev.platen.spark.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What is written down about the tables agrees with the schemas.
 *
 * <p>{@code -Dplaten.regenerate=true} writes it anew; the tests fail then too, so that the switch
 * is not left on.
 */
class TablesDocumentTest {

  private static final boolean REGENERATE = Boolean.getBoolean("platen.regenerate");

  @Test
  void theDocumentSaysWhatTheSchemasSay() throws IOException {
    Path file = root().resolve("docs/tables.md");
    String found = Files.readString(file);
    check(file, found, TablesDocument.replaceColumns(found));
  }

  @Test
  void theNestedColumnsOfPageResultsArePinned() throws IOException {
    Path file =
        root().resolve("spark-jobs/src/test/resources/dev/platen/spark/schema/page_results.txt");
    String found = Files.exists(file) ? Files.readString(file) : "";
    check(file, found, TableName.PAGE_RESULTS.schema().treeString());
  }

  @Test
  void everyColumnIsExplained() {
    for (TableName table : TableName.values()) {
      for (var field : table.schema().fields()) {
        assertThat(field.getComment().isDefined())
            .as("%s.%s has a comment", table.id(), field.name())
            .isTrue();
        assertThat(field.getComment().get()).doesNotContain("See PageResult").hasSizeGreaterThan(8);
        assertThat(field.name()).matches("[a-z][a-z_]*");
      }
    }
  }

  @Test
  void aTableIsFoundByItsName() {
    assertThat(TableName.of("page_results")).isEqualTo(TableName.PAGE_RESULTS);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> TableName.of("word")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("words");
  }

  private static void check(Path file, String found, String wanted) throws IOException {
    if (REGENERATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, wanted);
      fail("%s is written anew. Look at what changed, then run without -Dplaten.regenerate", file);
    }
    assertThat(found)
        .as("%s is out of date: run this test once with -Dplaten.regenerate=true", file)
        .isEqualTo(wanted);
  }

  /** The project's folder: the one with both modules. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("pipeline-core"))) {
      folder = folder.getParent();
    }
    assertThat(folder)
        .as("a folder with pipeline-core, above " + Path.of("").toAbsolutePath())
        .isNotNull();
    return folder;
  }
}
