package dev.platen.spark.job;

import dev.platen.spark.inventory.WorkUnit;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * The units of a run on the driver's local disk: written once while planning, read once while
 * digitising, so that a run of any size takes constant memory. A private file of this process.
 */
final class WorkSpool implements AutoCloseable {

  /** Objects after which the stream forgets what it wrote, or it would keep all of it. */
  private static final int RESET_AFTER = 1_000;

  private final Path file;
  private final ObjectInputStream in;
  private final long units;
  private final long pages;
  private final long cost;

  private WorkSpool(Path file, long units, long pages, long cost) throws IOException {
    this.file = file;
    this.in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)));
    this.units = units;
    this.pages = pages;
    this.cost = cost;
  }

  static WorkSpool write(Iterator<WorkUnit> work) {
    try {
      Path file = Files.createTempFile("platen-work-", ".bin");
      long units = 0;
      long pages = 0;
      long cost = 0;
      try (ObjectOutputStream out =
          new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        while (work.hasNext()) {
          WorkUnit unit = work.next();
          out.writeObject(unit);
          units++;
          pages += unit.pages().size();
          cost += unit.cost();
          if (units % RESET_AFTER == 0) {
            out.reset();
          }
        }
      }
      return new WorkSpool(file, units, pages, cost);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't keep the list of work on local disk", e);
    }
  }

  /** The next unit; empty at the end. */
  Optional<WorkUnit> next() {
    try {
      return Optional.of((WorkUnit) in.readObject());
    } catch (EOFException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Can't read " + file, e);
    }
  }

  long units() {
    return units;
  }

  long pages() {
    return pages;
  }

  /** In the unit of {@link WorkUnit#cost()}. */
  long cost() {
    return cost;
  }

  @Override
  public void close() {
    try {
      in.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't delete " + file, e);
    }
  }
}
