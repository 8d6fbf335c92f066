package dev.platen.spark.worker;

import dev.platen.config.PlatenSettings;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The worker process. Started by an executor, with the path of a Unix-domain socket as its only
 * argument; everything else comes through the socket.
 *
 * <p>Exit codes: 0 after goodbye, 1 after a fault, 2 for wrong arguments, 4 when the executor is
 * gone; HotSpot itself uses 3 when the heap is exhausted.
 */
public final class WorkerMain {

  /** Code from this thread's bottom up: native recursion gets what a program of its own has. */
  private static final long PAGE_STACK_BYTES = 8 << 20;

  private static final int FAULT = 1;
  private static final int USAGE = 2;
  private static final int EXECUTOR_GONE = 4;

  private WorkerMain() {}

  public static void main(String[] args) throws IOException {
    run(args, PipelinePageProcessor::open);
  }

  /**
   * Connects, and ends the process when all is done.
   *
   * @param opener makes the processor, given the settings
   */
  static void run(String[] args, Function<PlatenSettings, PageProcessor> opener)
      throws IOException {
    if (args.length != 1) {
      System.err.println("Usage: WorkerMain SOCKET");
      Runtime.getRuntime().halt(USAGE);
    }
    offerToOutOfMemoryKiller();
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(args[0]));
    WorkerServer server = new WorkerServer(channel, opener);
    new Thread(null, () -> serve(server), "pages", PAGE_STACK_BYTES).start();
    listen(server);
  }

  /** The watchdog: halting, unlike exiting, waits for no other thread and no hook. */
  private static void listen(WorkerServer server) {
    int status = FAULT;
    try {
      server.listen();
    } catch (EOFException e) {
      status = EXECUTOR_GONE;
    } catch (IOException | InterruptedException | RuntimeException e) {
      System.err.println("Worker can't read: " + e);
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  private static void serve(WorkerServer server) {
    int status = FAULT;
    try {
      server.serve();
      status = 0;
    } catch (Throwable e) {
      // The process ends here: what it knows goes to the executor's tail of its output.
      System.err.println("Worker ends: " + e);
      for (StackTraceElement frame : e.getStackTrace()) {
        System.err.println("  at " + frame);
      }
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  /** Where memory runs out on the machine, the kernel shall take a worker, not an executor. */
  private static void offerToOutOfMemoryKiller() {
    try {
      Files.writeString(Path.of("/proc/self/oom_score_adj"), "900");
    } catch (IOException e) {
      // Not Linux, or not allowed: nothing is lost but the preference.
      return;
    }
  }
}
