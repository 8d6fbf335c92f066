package dev.platen.spark.executor;

import dev.platen.failure.ErrorCode;
import java.io.IOException;

/** The worker is gone, or must go; the code says why. */
final class WorkerLostException extends IOException {

  private static final long serialVersionUID = 1;

  private final ErrorCode code;

  WorkerLostException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  ErrorCode code() {
    return code;
  }
}
