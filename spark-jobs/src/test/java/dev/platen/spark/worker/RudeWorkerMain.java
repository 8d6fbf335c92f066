package dev.platen.spark.worker;

import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.worker.Message.Digitise;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A worker that greets well and then breaks the protocol as the page's file is called. */
public final class RudeWorkerMain {

  private RudeWorkerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    MessageCodec codec = new MessageCodec();
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(args[0]))) {
      codec.read(buffer -> fill(channel, buffer));
      channel.write(codec.encode(new Message.Ready(ProcessHandle.current().pid(), Map.of(), 1)));
      while (codec.read(buffer -> fill(channel, buffer)) instanceof Digitise digitise) {
        answer(codec, channel, digitise.task());
      }
    }
  }

  private static void answer(MessageCodec codec, SocketChannel channel, PageTask task)
      throws IOException, InterruptedException {
    switch (task.file().getFileName().toString()) {
      case "garbage" ->
          write(
              channel,
              "# A fatal error has been detected by the JVM".getBytes(StandardCharsets.UTF_8));
      case "huge" -> write(channel, header(1, 6, Integer.MAX_VALUE));
      case "negative" -> write(channel, header(1, 6, -1));
      case "version" -> write(channel, header(2, 6, 0));
      case "kind" -> write(channel, header(1, 99, 0));
      case "nested" -> json(channel, "{\"result\":" + "[".repeat(100_000));
      case "items" -> json(channel, "{\"result\":{\"failures\":[" + "{},".repeat(10));
      case "unknown" -> json(channel, "{\"surprise\":1}");
      case "other-page" ->
          channel.write(
              codec.encode(
                  new Message.Digitised(
                      PageResult.failed(
                          task.documentId(),
                          task.pageNumber() + 1,
                          task.info(),
                          Map.of(),
                          new PageFailure(Stage.OCR, ErrorCode.ENGINE_FAILED, ""),
                          1))));
      case "half" -> write(channel, header(1, 6, 1000));
      case "stages" -> {
        for (int i = 0; i < 1000; i++) {
          channel.write(codec.encode(new Message.Began(Stage.OCR)));
        }
      }
      case "stage" -> write(channel, 9, "{\"stage\":\"LIST\"}");
      case "closed" -> {
        channel.close();
        Thread.sleep(600_000);
      }
      default -> channel.write(codec.encode(new Message.Goodbye()));
    }
  }

  private static void json(SocketChannel channel, String json) throws IOException {
    write(channel, 6, json);
  }

  private static void write(SocketChannel channel, int kind, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    write(channel, header(1, kind, bytes.length));
    write(channel, bytes);
  }

  private static byte[] header(int version, int kind, int length) {
    return ByteBuffer.allocate(12)
        .putInt(0x504C544E)
        .putShort((short) version)
        .putShort((short) kind)
        .putInt(length)
        .array();
  }

  private static void write(SocketChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static void fill(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
  }
}
