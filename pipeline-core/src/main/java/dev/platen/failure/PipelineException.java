package dev.platen.failure;

import java.util.Objects;

/** The one exception that stages throw. Its message names the value at fault and the way out. */
public final class PipelineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ErrorCode code;

  public PipelineException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public PipelineException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code, "code");
  }

  public ErrorCode code() {
    return code;
  }
}
