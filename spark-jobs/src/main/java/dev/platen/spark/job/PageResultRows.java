package dev.platen.spark.job;

import dev.platen.model.PageResult;
import dev.platen.spark.schema.RecordCodec;
import dev.platen.spark.schema.TableName;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows of {@code page_results}: the run, the time, and the nested result. */
final class PageResultRows implements Serializable {

  private static final long serialVersionUID = 1;

  private final String runId;
  private transient RecordCodec<PageResult> codec;
  private transient int[] positions;

  PageResultRows(String runId) {
    this.runId = runId;
  }

  Row of(PageResult page) {
    StructType schema = TableName.PAGE_RESULTS.schema();
    if (codec == null) {
      codec = RecordCodec.of(PageResult.class);
      String[] names = codec.schema().fieldNames();
      positions = new int[names.length];
      for (int i = 0; i < names.length; i++) {
        positions[i] = schema.fieldIndex(names[i]);
      }
    }
    Row result = codec.encode(page);
    Object[] values = new Object[schema.length()];
    for (int i = 0; i < positions.length; i++) {
      values[positions[i]] = result.get(i);
    }
    values[schema.fieldIndex("run_id")] = runId;
    values[schema.fieldIndex("written_at")] =
        Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
    return RowFactory.create(values);
  }
}
