package dev.platen.spark.worker;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;

/** A worker whose pipeline lacks a model. */
public final class RefusingWorkerMain {

  private RefusingWorkerMain() {}

  public static void main(String[] args) throws IOException {
    WorkerMain.run(
        args,
        settings -> {
          throw new PipelineException(ErrorCode.LANGUAGE_MISSING, "No xyz.traineddata");
        });
  }
}
