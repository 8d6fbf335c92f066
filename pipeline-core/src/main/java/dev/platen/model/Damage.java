package dev.platen.model;

import dev.platen.failure.ErrorCode;
import java.util.Objects;

/**
 * Something that was lost although the rest could be read: a truncated strip, a missing image.
 *
 * @param code what went wrong
 * @param message in words, naming the value at fault
 */
public record Damage(ErrorCode code, String message) {

  public Damage {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }
}
