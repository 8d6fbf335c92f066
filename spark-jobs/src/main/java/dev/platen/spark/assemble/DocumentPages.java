package dev.platen.spark.assemble;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The rows of one document's pages, to be read a second time. The first ones are kept in memory,
 * the others in a temporary file of this process, so that long documents take no more memory.
 */
final class DocumentPages implements AutoCloseable {

  /** Pages that are kept in memory; some hundred kilobytes each. */
  static final int IN_MEMORY = 48;

  private final int inMemory;
  private final List<Row> first = new ArrayList<>();
  private Path file;
  private ObjectOutputStream out;
  private ObjectInputStream in;
  private int spilled;
  private int next;

  DocumentPages() {
    this(IN_MEMORY);
  }

  DocumentPages(int inMemory) {
    this.inMemory = inMemory;
  }

  /** Adds a page; not after the first was read back. */
  void add(Row row) {
    if (first.size() < inMemory) {
      first.add(row);
      return;
    }
    try {
      if (out == null) {
        file = Files.createTempFile("platen-pages-", ".rows");
        out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
      }
      out.writeObject(row);
      // Or the stream would remember, and so hold, every row.
      out.reset();
      spilled++;
    } catch (IOException e) {
      throw new UncheckedIOException("Pages can't be kept on local disk", e);
    }
  }

  boolean hasNext() {
    return next < first.size() + spilled;
  }

  /** The next page, in the order in which they were added. */
  Row next() {
    int index = next++;
    return index < first.size() ? first.set(index, null) : fromFile();
  }

  private Row fromFile() {
    try {
      if (in == null) {
        out.close();
        in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)));
      }
      return (Row) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Pages can't be read back from local disk", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The file was written by this process", e);
    }
  }

  /** Removes the file. */
  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
      if (in != null) {
        in.close();
      }
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be removed".formatted(file), e);
    }
  }
}
