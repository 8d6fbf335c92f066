package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A list of inputs in a file, one a line, UTF-8; empty lines are passed over. Read as it is needed,
 * so that it may have millions of lines. A name with a line break is written as a {@link
 * SourceUri}.
 */
public final class InputList implements Iterator<String>, Closeable {

  private static final int MAX_LINE = 64 << 10;

  private final InputStream in;
  private String line;

  /**
   * @param in is closed with this list
   */
  public InputList(InputStream in) {
    this.in = new BufferedInputStream(in, MAX_LINE);
  }

  @Override
  public boolean hasNext() {
    try {
      while (line == null || line.isBlank()) {
        line = readLine();
        if (line == null) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "Can't read the list of inputs: " + e.getMessage(), e);
    }
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The list is at its end");
    }
    String taken = line;
    line = null;
    return taken;
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() == MAX_LINE) {
        throw new IOException("a line has more than %d bytes".formatted(MAX_LINE));
      }
      bytes.write(b);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
