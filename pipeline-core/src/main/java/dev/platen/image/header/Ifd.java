package dev.platen.image.header;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** An image file directory of TIFF or EXIF: entries by tag, values read when asked for. */
public final class Ifd {

  private static final int MAX_TEXT = 4096;

  private final IfdReader reader;
  private final SortedMap<Integer, IfdEntry> entries;
  private final long next;

  Ifd(IfdReader reader, SortedMap<Integer, IfdEntry> entries, long next) {
    this.reader = reader;
    this.entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    this.next = next;
  }

  /** Offset of the next directory; 0 for the last one. */
  public long next() {
    return next;
  }

  public boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** The entry of a tag, if it is there. */
  public Optional<IfdEntry> entry(int tag) {
    return Optional.ofNullable(entries.get(tag));
  }

  /** The first value of a tag as a whole number; empty if missing or not a number. */
  public OptionalLong number(int tag) {
    IfdEntry entry = entries.get(tag);
    if (entry == null || entry.count() == 0 || !entry.isInteger()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(reader.numbers(entry, 1)[0]);
  }

  /** The first value of a tag, or what to take where it is missing. */
  public long number(int tag, long otherwise) {
    return number(tag).orElse(otherwise);
  }

  /** The values of a tag, at most so many of them; empty if missing or not numbers. */
  public long[] numbers(int tag, int most) {
    IfdEntry entry = entries.get(tag);
    return entry == null || !entry.isInteger() ? new long[0] : reader.numbers(entry, most);
  }

  /** A rational or whole number; 0 where missing or without meaning. */
  public double real(int tag) {
    IfdEntry entry = entries.get(tag);
    if (entry == null || entry.count() == 0) {
      return 0;
    }
    return entry.isRational() ? reader.rational(entry) : number(tag, 0);
  }

  /** Text up to the first NUL, stripped and cut to a sane length; empty if missing or blank. */
  public Optional<String> text(int tag) {
    IfdEntry entry = entries.get(tag);
    if (entry == null || !entry.isText() || entry.count() == 0) {
      return Optional.empty();
    }
    String text = new String(reader.bytes(entry, MAX_TEXT), UTF_8);
    int end = text.indexOf('\0');
    return Texts.clean(end < 0 ? text : text.substring(0, end));
  }

  /** The bytes of all values, in the file's byte order, at most so many. */
  public byte[] bytes(int tag, int most) {
    IfdEntry entry = entries.get(tag);
    return entry == null ? new byte[0] : reader.bytes(entry, most);
  }
}
