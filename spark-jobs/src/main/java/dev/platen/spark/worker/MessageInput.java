package dev.platen.spark.worker;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where messages come from. */
@FunctionalInterface
public interface MessageInput {

  /**
   * Fills the buffer to its limit.
   *
   * @throws java.io.EOFException if the other end has closed
   */
  void fill(ByteBuffer buffer) throws IOException;
}
