package dev.platen.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.tables.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  private final SparkSession spark = LocalSpark.session();

  @TempDir private Path output;

  @Test
  void aTaskThatFoundNoRoomIsSaidToHaveFoundNone() {
    assertThatThrownBy(
            () ->
                FullDisk.naming(
                    spark, output.toString(), () -> failInATask("No space left on device")))
        .isInstanceOf(PipelineException.class)
        .extracting(thrown -> ((PipelineException) thrown).code())
        .isEqualTo(ErrorCode.DISK_FULL);
    assertThatThrownBy(
            () ->
                FullDisk.naming(
                    spark, output.toString(), () -> failInATask("No space left on device")))
        .hasMessageContaining("Make room")
        .hasMessageContaining(output.toString());
  }

  @Test
  void otherFaultsOfTasksStayWhatTheyAre() {
    assertThatThrownBy(
            () -> FullDisk.naming(spark, output.toString(), () -> failInATask("No luck")))
        .isInstanceOf(SparkException.class)
        .hasMessageContaining("No luck");
  }

  @Test
  void whatAJobFindsIsHandedOn() {
    assertThat(FullDisk.<Integer>naming(spark, output.toString(), () -> 7)).isEqualTo(7);
  }

  private long failInATask(String message) {
    return spark
        .createDataset(List.of(1), Encoders.INT())
        .javaRDD()
        .map(
            number -> {
              throw new IOException(message);
            })
        .count();
  }
}
