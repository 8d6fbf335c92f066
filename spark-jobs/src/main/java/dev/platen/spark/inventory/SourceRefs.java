package dev.platen.spark.inventory;

import dev.platen.spark.io.SourceRef;
import java.sql.Timestamp;
import org.apache.spark.sql.Row;

/** References to documents out of rows of {@code inventory}. */
public final class SourceRefs {

  private SourceRefs() {}

  /** The reference; the row needs all columns that lead to the bytes. */
  public static SourceRef of(Row inventory) {
    Timestamp modifiedAt = inventory.getAs("modified_at");
    Long position = inventory.getAs("position");
    Long bytes = inventory.getAs("bytes");
    return new SourceRef(
        inventory.getAs("uri"),
        bytes == null ? -1 : bytes,
        modifiedAt == null ? 0 : modifiedAt.getTime(),
        inventory.getAs("etag"),
        position == null ? -1 : position,
        inventory.getAs("document_id"));
  }
}
