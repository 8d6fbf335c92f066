package dev.platen.spark.executor;

import dev.platen.failure.ErrorCode;
import java.io.IOException;

/**
 * The worker is gone, or must go; the code says why. The reason is one line; the message may have
 * many, for it goes on with the worker's last output.
 */
final class WorkerLostException extends IOException {

  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String reason;

  WorkerLostException(ErrorCode code, String reason) {
    this(code, reason, "");
  }

  /**
   * @param output the last that the worker printed; empty for none
   */
  WorkerLostException(ErrorCode code, String reason, String output) {
    super(output.isEmpty() ? reason : "%s. Its last output: %s".formatted(reason, output));
    this.code = code;
    this.reason = reason;
  }

  ErrorCode code() {
    return code;
  }

  /** Why, without the worker's output: what a log has room for. */
  String reason() {
    return reason;
  }
}
