package dev.platen.spark.tables;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * What a lease file says of its owner. Times are ISO 8601 in UTC.
 *
 * @param token unique to this lease
 * @param user name of the user
 * @param host name of the host, and the process namespace on it where containers share the name
 * @param pid process id there
 * @param started start of that process; null if the system does not tell
 * @param runId run that holds it
 * @param since when it was taken
 * @param heartbeat when its owner was last known to be alive
 */
record LeaseRecord(
    String token,
    String user,
    String host,
    long pid,
    String started,
    String runId,
    String since,
    String heartbeat) {

  /** Without a heartbeat for this long, the owner counts as dead. */
  static final Duration STALE = Duration.ofSeconds(60);

  static LeaseRecord ofThisProcess(String runId, Instant now) {
    ProcessHandle self = ProcessHandle.current();
    return new LeaseRecord(
        UUID.randomUUID().toString(),
        System.getProperty("user.name", "unknown"),
        thisHost(),
        self.pid(),
        self.info().startInstant().map(Instant::toString).orElse(null),
        runId,
        now.toString(),
        now.toString());
  }

  /** Reads the text of a lease file; empty if it is no lease, or only half of one. */
  static Optional<LeaseRecord> parse(String json) {
    try {
      LeaseRecord lease = new Gson().fromJson(json, LeaseRecord.class);
      if (lease == null || lease.token == null || lease.host == null || lease.heartbeat == null) {
        return Optional.empty();
      }
      Instant.parse(lease.heartbeat);
      return Optional.of(lease);
    } catch (JsonParseException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String toJson() {
    return new Gson().toJson(this);
  }

  LeaseRecord beating(Instant now) {
    return new LeaseRecord(token, user, host, pid, started, runId, since, now.toString());
  }

  /** Whether the owner is dead, or has not been heard of for too long. */
  boolean isStale(Instant now) {
    return Duration.between(Instant.parse(heartbeat), now).compareTo(STALE) > 0
        || (host.equals(thisHost()) && !isAlive());
  }

  /** Whether the process is there, and is the one that took the lease. */
  private boolean isAlive() {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty() || started == null) {
      return process.isPresent();
    }
    return process
        .get()
        .info()
        .startInstant()
        .map(start -> start.toString().equals(started))
        .orElse(true);
  }

  /** The owner as a message names it. */
  String owner() {
    return "%s@%s, process %d, run %s, since %s".formatted(user, host, pid, runId, since);
  }

  private static String thisHost() {
    return hostName() + processNamespace();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return System.getenv().getOrDefault("HOSTNAME", "unknown");
    }
  }

  private static String processNamespace() {
    try {
      String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return "/" + link.replaceAll("\\D", "");
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
