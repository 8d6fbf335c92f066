package dev.platen.spark.worker;

import java.io.IOException;

/** A message of our own that is too large to send. Nothing of it was sent. */
public final class OversizedMessageException extends IOException {

  private static final long serialVersionUID = 1;

  OversizedMessageException(Class<?> type) {
    super(
        "A message %s takes more than %d MiB"
            .formatted(type.getSimpleName(), FrameHeader.MAX_LENGTH >> 20));
  }
}
