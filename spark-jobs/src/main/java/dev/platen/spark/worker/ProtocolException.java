package dev.platen.spark.worker;

import java.io.IOException;

/** What arrived on the socket is no message of this protocol, or one beyond its bounds. */
public final class ProtocolException extends IOException {

  private static final long serialVersionUID = 1;

  public ProtocolException(String message) {
    super(message);
  }

  public ProtocolException(String message, Throwable cause) {
    super(message, cause);
  }
}
