package dev.platen.spark.executor;

import dev.platen.model.Stage;
import dev.platen.spark.worker.Message;
import dev.platen.spark.worker.MessageCodec;
import dev.platen.spark.worker.ProtocolException;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The executor's end of a worker's socket. Never blocks for longer than a tick without a look at
 * the worker.
 */
final class WorkerLink implements AutoCloseable {

  /** Stages that may begin before an answer comes; there are not half as many. */
  private static final int MAX_NOTICES = 20;

  private final MessageCodec codec;
  private final Path path;
  private final ServerSocketChannel listener;
  private final Selector selector;
  private SocketChannel channel;

  private WorkerLink(
      MessageCodec codec, Path path, ServerSocketChannel listener, Selector selector) {
    this.codec = codec;
    this.path = path;
    this.listener = listener;
    this.selector = selector;
  }

  /** Begins to listen at that path, which must lie in a private folder. */
  static WorkerLink listen(MessageCodec codec, Path path) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listener.bind(UnixDomainSocketAddress.of(path), 1);
      listener.configureBlocking(false);
      return new WorkerLink(codec, path, listener, Selector.open());
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  /** Waits for the one connection; after it nobody else can connect. */
  void accept(Process process, Watch watch) throws IOException {
    SelectionKey key = listener.register(selector, SelectionKey.OP_ACCEPT);
    for (channel = listener.accept(); channel == null; channel = listener.accept()) {
      if (!process.isAlive()) {
        throw new EOFException("The worker died before it connected");
      }
      await(watch);
    }
    key.cancel();
    listener.close();
    Files.deleteIfExists(path);
    channel.configureBlocking(false);
    // The selector must forget the listener before it is asked about the channel.
    selector.selectNow();
  }

  /**
   * Sends a message and waits for its answer.
   *
   * @param begun told of the stages that the worker says it begins meanwhile
   */
  Message ask(ByteBuffer question, Watch watch, Consumer<Stage> begun) throws IOException {
    send(question, watch);
    register(channel, SelectionKey.OP_READ);
    Message message = codec.read(buffer -> fill(buffer, watch));
    for (int notices = 1; message instanceof Message.Began began; notices++) {
      if (notices > MAX_NOTICES) {
        throw new ProtocolException("Bad frame: more than %d stages begun".formatted(MAX_NOTICES));
      }
      begun.accept(began.stage());
      message = codec.read(buffer -> fill(buffer, watch));
    }
    return message;
  }

  /** Sends a message that has no answer. */
  void send(ByteBuffer frame, Watch watch) throws IOException {
    register(channel, SelectionKey.OP_WRITE);
    while (frame.hasRemaining()) {
      if (channel.write(frame) == 0) {
        await(watch);
      }
    }
  }

  /** Whether the other end is there and silent, as it has to be between questions. */
  boolean isQuiet() {
    try {
      return channel.read(ByteBuffer.allocate(1)) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void fill(ByteBuffer buffer, Watch watch) throws IOException {
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer);
      if (read < 0) {
        throw new EOFException("The worker closed its socket");
      } else if (read == 0) {
        await(watch);
      }
    }
  }

  private void await(Watch watch) throws IOException {
    selector.select(watch.pause());
    selector.selectedKeys().clear();
    watch.look();
  }

  private void register(SelectableChannel ready, int operation) throws IOException {
    ready.register(selector, operation);
  }

  @Override
  public void close() throws IOException {
    try (listener;
        selector) {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
