package dev.platen.image.tiff;

import dev.platen.failure.PipelineException;
import dev.platen.image.header.FileBytes;
import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** New bytes in front of those of a file. Closing it leaves the file open. */
final class ViewStream extends ImageInputStreamImpl {

  private final byte[] front;
  private final FileBytes file;

  ViewStream(byte[] front, FileBytes file) {
    this.front = front;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    int count;
    if (streamPos < front.length) {
      count = (int) Math.min(length, front.length - streamPos);
      System.arraycopy(front, (int) streamPos, target, offset, count);
    } else {
      count = readFile(target, offset, length);
    }
    if (count > 0) {
      streamPos += count;
    }
    return count;
  }

  private int readFile(byte[] target, int offset, int length) throws IOException {
    try {
      return file.read(streamPos - front.length, target, offset, length);
    } catch (PipelineException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public long length() {
    return front.length + file.length();
  }
}
