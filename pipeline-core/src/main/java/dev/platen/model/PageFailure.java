package dev.platen.model;

import dev.platen.failure.ErrorCode;
import java.util.Objects;

/**
 * A failure as data: one row of {@code failures}.
 *
 * @param stage where it happened
 * @param code what happened; its kind says who must act
 * @param message in words; never holds text of the page
 */
public record PageFailure(Stage stage, ErrorCode code, String message) {

  /** Longer messages are cut: they come from hostile input and native code. */
  public static final int MAX_MESSAGE = 8 * 1024;

  public PageFailure {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(code, "code");
    message = message == null ? "" : message;
    if (message.length() > MAX_MESSAGE) {
      message = message.substring(0, MAX_MESSAGE);
    }
  }
}
