package dev.platen.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes small classic TIFF files, tag by tag, right or wrong as the test wants. */
final class TiffFile {

  private final ByteOrder order;
  private final List<SortedMap<Integer, long[]>> directories = new ArrayList<>();
  private final List<byte[][]> strips = new ArrayList<>();
  private long loopTo = -1;

  TiffFile(ByteOrder order) {
    this.order = order;
  }

  /** A page of 8-bit grey, black is zero, in uncompressed strips of so many rows. */
  TiffFile grey(int width, int height, int rowsPerStrip, int value) {
    int count = (height + rowsPerStrip - 1) / rowsPerStrip;
    byte[][] data = new byte[count][];
    for (int i = 0; i < count; i++) {
      data[i] = new byte[width * Math.min(rowsPerStrip, height - i * rowsPerStrip)];
      java.util.Arrays.fill(data[i], (byte) value);
    }
    return page(
        Map.of(256, width, 257, height, 258, 8, 259, 1, 262, 1, 277, 1, 278, rowsPerStrip), data);
  }

  TiffFile page(Map<Integer, Integer> tags, byte[]... data) {
    SortedMap<Integer, long[]> directory = new TreeMap<>();
    tags.forEach((tag, value) -> directory.put(tag, new long[] {value}));
    directories.add(directory);
    strips.add(data);
    return this;
  }

  /** Sets a tag of the page added last. */
  TiffFile tag(int tag, long... values) {
    directories.get(directories.size() - 1).put(tag, values);
    return this;
  }

  /** The last directory points back to the first. */
  TiffFile cyclic() {
    loopTo = 0;
    return this;
  }

  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(4 << 20).order(order);
    out.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d));
    out.putShort((short) 42);
    int link = out.position();
    out.putInt(0);
    int first = 0;
    for (int i = 0; i < directories.size(); i++) {
      SortedMap<Integer, long[]> directory = directories.get(i);
      place(out, directory, strips.get(i));
      int at = out.position();
      first = i == 0 ? at : first;
      out.putInt(link, at);
      link = write(out, directory);
    }
    if (loopTo == 0) {
      out.putInt(link, first);
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static void place(ByteBuffer out, SortedMap<Integer, long[]> directory, byte[][] data) {
    long[] offsets = new long[data.length];
    long[] lengths = new long[data.length];
    for (int i = 0; i < data.length; i++) {
      offsets[i] = out.position();
      lengths[i] = data[i].length;
      out.put(data[i]);
    }
    if (data.length > 0) {
      directory.putIfAbsent(Tags.STRIP_OFFSETS, offsets);
      directory.putIfAbsent(Tags.STRIP_BYTE_COUNTS, lengths);
    }
  }

  /** All values are LONG; returns where the offset of the next directory stands. */
  private static int write(ByteBuffer out, SortedMap<Integer, long[]> directory) {
    int heap = out.position() + 2 + directory.size() * 12 + 4;
    out.putShort((short) directory.size());
    for (Map.Entry<Integer, long[]> entry : directory.entrySet()) {
      long[] values = entry.getValue();
      out.putShort(entry.getKey().shortValue()).putShort((short) 4).putInt(values.length);
      if (values.length == 1) {
        out.putInt((int) values[0]);
      } else {
        out.putInt(heap);
        for (long value : values) {
          out.putInt(heap, (int) value);
          heap += 4;
        }
      }
    }
    int link = out.position();
    out.putInt(0).position(Math.max(heap, link + 4));
    return link;
  }
}
