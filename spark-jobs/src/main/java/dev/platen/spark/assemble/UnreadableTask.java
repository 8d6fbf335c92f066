package dev.platen.spark.assemble;

import dev.platen.failure.ErrorCode;
import dev.platen.spark.schema.TableName;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Inventory rows of documents that can't be opened to their rows in {@code documents} and {@code
 * failures}. Runs on executors.
 */
final class UnreadableTask implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private final String commitId;

  UnreadableTask(String commitId) {
    this.commitId = commitId;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> inventory) {
    Stream<Row> rows =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(inventory, Spliterator.ORDERED), false);
    return rows.map(this::assembled).iterator();
  }

  private Row assembled(Row inventory) {
    Row document = DocumentRows.unreadable(inventory, commitId);
    Row failure = failure(inventory);
    return RowFactory.create(
        AssembledRows.COMMIT_ORDER.stream()
            .map(
                table ->
                    switch (table) {
                      case DOCUMENTS -> List.of(document);
                      case FAILURES -> List.of(failure);
                      default -> List.<Row>of();
                    })
            .map(rows -> Values.array(rows, Function.identity()))
            .toArray());
  }

  private Row failure(Row inventory) {
    Row failure = inventory.getAs("failure");
    String code = failure.getAs("code");
    return new RowBuilder(TableName.FAILURES.schema())
        .set("document_id", inventory.getAs("document_id"))
        .set("uri", inventory.getAs("uri"))
        .set("stage", failure.getAs("stage"))
        .set("code", code)
        .set("kind", ErrorCode.ofId(code).kind().id())
        .set("message", failure.getAs("message"))
        .set("attempts", inventory.getAs("attempts"))
        .set("run_id", inventory.getAs("run_id"))
        .set("commit_id", commitId)
        .build();
  }
}
