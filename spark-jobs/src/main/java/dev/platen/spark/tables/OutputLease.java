package dev.platen.spark.tables;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Says that a run is writing to an output, so that a second run is refused early.
 *
 * <p>A courtesy: what is in the tables rests on Iceberg's commits, not on this. It is the file
 * {@code _platen/lease.json} with the owner's name and a heartbeat every 10 s. A lease is taken
 * over when it has had none for 60 s, or at once where its process on this host is dead. Needs no
 * rename and no listing, so it works on an object store too; should two runs take it in the same
 * moment there, the one whose file was overwritten finds out at its next heartbeat.
 *
 * <p>Safe for use by several threads. Closing it twice does nothing.
 */
public final class OutputLease implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(OutputLease.class);
  private static final String FILE = "_platen/lease.json";
  private static final String UPKEEP = "_platen/upkeep-due";
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MAX_BYTES = 64 * 1024;

  private final FileSystem files;
  private final Path file;
  private final Clock clock;
  private final ScheduledExecutorService heart;
  private final boolean upkeepOverdue;
  private LeaseRecord lease;
  private LeaseRecord successor;

  /** Whether the file may be half written by us. */
  private boolean torn;

  private boolean closed;

  private OutputLease(FileSystem files, Path file, LeaseRecord lease, Clock clock)
      throws IOException {
    this.files = files;
    this.file = file;
    this.lease = lease;
    this.upkeepOverdue = !markUpkeepDue();
    this.clock = clock;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "output-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lease on an output.
   *
   * @throws PipelineException (configuration) if another run holds it; the message names the owner.
   *     (resource) if the output can't be written
   */
  public static OutputLease acquire(Configuration hadoop, String output, String runId) {
    return acquire(hadoop, output, runId, Clock.systemUTC());
  }

  static OutputLease acquire(Configuration hadoop, String output, String runId, Clock clock) {
    Path file = new Path(output, FILE);
    try {
      FileSystem files = file.getFileSystem(hadoop);
      LeaseRecord mine = LeaseRecord.ofThisProcess(runId, clock.instant());
      if (!create(files, file, mine)) {
        refuseUnlessStale(files, file, clock.instant());
        files.delete(file, false);
        if (!create(files, file, mine)) {
          refuseUnlessStale(files, file, clock.instant());
        }
      }
      OutputLease held = new OutputLease(files, file, mine, clock);
      held.start();
      return held;
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_UNREADABLE,
          "Output %s can't be written: %s. Check that it exists and is yours".formatted(output, e),
          e);
    }
  }

  /** Returns false if it was due before. */
  private boolean markUpkeepDue() throws IOException {
    return files.createNewFile(upkeepMarker());
  }

  private Path upkeepMarker() {
    return new Path(file.getParent().getParent(), UPKEEP);
  }

  /**
   * Whether an owner before this one did not come to {@link #upkeepDone}: it may have left files
   * that nothing refers to in any table.
   */
  public boolean isUpkeepOverdue() {
    return upkeepOverdue;
  }

  /** Notes that what was written under this lease has been tidied. */
  void upkeepDone() {
    try {
      files.delete(upkeepMarker(), false);
    } catch (IOException e) {
      LOG.warn("{} could not be removed: {}", upkeepMarker(), e.toString());
    }
  }

  private void start() {
    long period = HEARTBEAT.toMillis();
    var unused = heart.scheduleWithFixedDelay(this::beat, 1000, period, TimeUnit.MILLISECONDS);
  }

  /** Whether this run is still the owner, as far as the last heartbeat knows. */
  public synchronized boolean isHeld() {
    return !closed && successor == null && !lease.isStale(clock.instant());
  }

  /**
   * Goes on only while this run is the owner.
   *
   * @throws PipelineException (configuration) if another run has taken over
   */
  public synchronized void ensureHeld() {
    if (!isHeld()) {
      beat();
    }
    if (!isHeld()) {
      String cause =
          successor == null
              ? "it could not be renewed for " + LeaseRecord.STALE.toSeconds() + " s"
              : "it was taken by " + successor.owner();
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "The lease on %s is lost: %s".formatted(file.getParent().getParent(), cause));
    }
  }

  /** Renews the lease, or finds that it is another's. */
  synchronized void beat() {
    if (closed || successor != null) {
      return;
    }
    try {
      Optional<LeaseRecord> found = read(files, file);
      if (found.isPresent() && !found.get().token().equals(lease.token())) {
        successor = found.get();
        LOG.error("The lease on {} was taken by {}", file, successor.owner());
        return;
      }
      LeaseRecord renewed = lease.beating(clock.instant());
      torn = true;
      write(files.create(file, true), renewed);
      torn = false;
      lease = renewed;
    } catch (IOException | FSError e) {
      // Hadoop's local file system throws an error where a disk is full.
      LOG.warn("The lease {} could not be renewed: {}", file, e.toString());
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        Optional<LeaseRecord> found = read(files, file);
        boolean ours = found.map(record -> record.token().equals(lease.token())).orElse(torn);
        if (ours) {
          files.delete(file, false);
        }
      } catch (IOException e) {
        LOG.warn("The lease {} could not be removed: {}", file, e.toString());
      }
    }
  }

  private static boolean create(FileSystem files, Path file, LeaseRecord lease) throws IOException {
    OutputStream out;
    try {
      out = files.create(file, false);
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      if (files.exists(file)) {
        return false;
      }
      throw e;
    }
    try {
      write(out, lease);
      return true;
    } catch (IOException | FSError e) {
      files.delete(file, false);
      throw new IOException("%s can't be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void refuseUnlessStale(FileSystem files, Path file, Instant now)
      throws IOException {
    Optional<LeaseRecord> found = read(files, file);
    boolean free = found.isPresent() ? found.get().isStale(now) : isOldOrGone(files, file, now);
    if (!free) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "Output %s is being written by %s. Wait for it, or use another output"
              .formatted(
                  file.getParent().getParent(),
                  found.map(LeaseRecord::owner).orElse("another run that has just begun")));
    }
    found.ifPresent(lease -> LOG.warn("Taking over the stale lease of {}", lease.owner()));
  }

  /** For a lease that can't be read: it may be half written. */
  private static boolean isOldOrGone(FileSystem files, Path file, Instant now) throws IOException {
    try {
      Instant written = Instant.ofEpochMilli(files.getFileStatus(file).getModificationTime());
      return Duration.between(written, now).compareTo(LeaseRecord.STALE) > 0;
    } catch (FileNotFoundException e) {
      return true;
    }
  }

  private static Optional<LeaseRecord> read(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return LeaseRecord.parse(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    } catch (FileNotFoundException | ChecksumException e) {
      // Not there, or half written.
      return Optional.empty();
    }
  }

  private static void write(OutputStream out, LeaseRecord lease) throws IOException {
    try (out) {
      out.write(lease.toJson().getBytes(StandardCharsets.UTF_8));
    }
  }
}
