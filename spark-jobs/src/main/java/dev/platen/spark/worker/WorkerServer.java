package dev.platen.spark.worker;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.worker.Message.Began;
import dev.platen.spark.worker.Message.Digitise;
import dev.platen.spark.worker.Message.Digitised;
import dev.platen.spark.worker.Message.Goodbye;
import dev.platen.spark.worker.Message.Hello;
import dev.platen.spark.worker.Message.Inspect;
import dev.platen.spark.worker.Message.Inspected;
import dev.platen.spark.worker.Message.Ready;
import dev.platen.spark.worker.Message.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The worker's end of the socket: answers questions one at a time.
 *
 * <p>A second thread does nothing but read. So the end of the stream, which is how a worker learns
 * that its executor died, is seen even while native code holds the first.
 */
final class WorkerServer {

  private final ByteChannel channel;
  private final Function<PlatenSettings, PageProcessor> opener;
  private final MessageCodec codec = new MessageCodec();
  private final BlockingQueue<Message> questions = new ArrayBlockingQueue<>(1);
  private Stage stage = Stage.DECODE;

  /**
   * @param channel to the executor; blocking
   * @param opener makes the processor, given the settings
   */
  WorkerServer(ByteChannel channel, Function<PlatenSettings, PageProcessor> opener) {
    this.channel = channel;
    this.opener = opener;
  }

  /** Reads until the other end closes or breaks the protocol; never returns normally. */
  void listen() throws IOException, InterruptedException {
    while (true) {
      questions.put(codec.read(this::fill));
    }
  }

  /** Answers until the other end says goodbye. */
  void serve() throws IOException, InterruptedException {
    if (!(questions.take() instanceof Hello hello)) {
      throw new ProtocolException("The first message is not Hello");
    }
    PageProcessor processor;
    try {
      processor = opener.apply(hello.settings());
    } catch (PipelineException e) {
      send(new Refused(new PageFailure(Stage.DECODE, e.code(), e.getMessage())));
      return;
    }
    try (processor) {
      send(new Ready(ProcessHandle.current().pid(), versions(processor), ResidentSize.own()));
      while (true) {
        Message question = questions.take();
        if (question instanceof Inspect inspect) {
          send(inspected(processor, inspect.file()));
        } else if (question instanceof Digitise digitise) {
          send(digitised(processor, digitise.task()));
        } else if (question instanceof Goodbye) {
          return;
        } else {
          throw new ProtocolException("%s is no question".formatted(MessageKind.of(question)));
        }
      }
    }
  }

  private Message inspected(PageProcessor processor, Path file) {
    stage = Stage.INSPECT;
    return answer(() -> new Inspected(processor.inspect(file)));
  }

  private Message digitised(PageProcessor processor, PageTask task) {
    stage = task.from();
    return answer(() -> new Digitised(processor.process(task, this::begin)));
  }

  private void begin(Stage next) {
    stage = next;
    try {
      send(new Began(next));
    } catch (IOException e) {
      // The executor is gone, which the thread that reads will find out and end the process.
      throw new UncheckedIOException(e);
    }
  }

  private Message answer(Supplier<Message> work) {
    try {
      return work.get();
    } catch (PipelineException e) {
      return new Refused(new PageFailure(stage, e.code(), e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Refused(new PageFailure(stage, ErrorCode.INTERNAL, e.toString()));
    }
  }

  private void send(Message message) throws IOException {
    ByteBuffer frame;
    try {
      frame = codec.encode(message);
    } catch (OversizedMessageException e) {
      frame = codec.encode(refused(ErrorCode.TOO_LARGE, e));
    } catch (IllegalArgumentException e) {
      // JSON has no NaN or infinity; records should not let them in.
      frame = codec.encode(refused(ErrorCode.INTERNAL, e));
    }
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  private Refused refused(ErrorCode code, Exception e) {
    return new Refused(new PageFailure(stage, code, e.getMessage()));
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("The executor closed the socket");
      }
    }
  }

  private static Map<String, String> versions(PageProcessor processor) {
    String platen = WorkerServer.class.getPackage().getImplementationVersion();
    Map<String, String> versions = new TreeMap<>(processor.versions());
    versions.put("java", Runtime.version().toString());
    versions.put("platen", platen == null ? "unknown" : platen);
    return versions;
  }
}
