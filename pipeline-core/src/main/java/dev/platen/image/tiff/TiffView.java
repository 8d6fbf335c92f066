package dev.platen.image.tiff;

import dev.platen.image.header.FileBytes;
import dev.platen.image.header.Ifd;
import dev.platen.image.header.IfdEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/**
 * Builds small TIFF files out of a page: a BigTIFF header and one directory, written here, and
 * behind them the bytes of the original file, which stay where they are. Offsets are moved by the
 * length of the new part.
 */
final class TiffView {

  private static final int HEADER = 16;
  private static final int ENTRY = 20;
  private static final int MAX_VALUE_BYTES = 1 << 20;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONG8 = 16;

  private static final int[] COPIED = {
    Tags.COMPRESSION,
    Tags.PHOTOMETRIC,
    Tags.FILL_ORDER,
    Tags.T4_OPTIONS,
    Tags.T6_OPTIONS,
    Tags.PREDICTOR,
    Tags.COLOR_MAP,
    Tags.INK_SET,
    Tags.SAMPLE_FORMAT,
    Tags.JPEG_TABLES,
    Tags.JPEG_PROC,
    Tags.JPEG_INTERCHANGE_FORMAT_LENGTH,
    Tags.JPEG_RESTART_INTERVAL,
    Tags.JPEG_LOSSLESS_PREDICTORS,
    Tags.JPEG_POINT_TRANSFORMS,
    Tags.YCBCR_COEFFICIENTS,
    Tags.YCBCR_SUBSAMPLING,
    Tags.YCBCR_POSITIONING,
    Tags.REFERENCE_BLACK_WHITE,
  };
  private static final int[] COPIED_IF_INTERLEAVED = {
    Tags.BITS_PER_SAMPLE, Tags.SAMPLES_PER_PIXEL, Tags.PLANAR_CONFIGURATION, Tags.EXTRA_SAMPLES
  };
  private static final int[] POINTERS = {
    Tags.JPEG_INTERCHANGE_FORMAT, Tags.JPEG_Q_TABLES, Tags.JPEG_DC_TABLES, Tags.JPEG_AC_TABLES
  };

  private final ByteOrder order;
  private final SortedMap<Integer, Value> values = new TreeMap<>();

  /**
   * Values of one tag.
   *
   * @param data in the file's byte order
   * @param pointers the same as offsets into the original file; null for other tags
   */
  private record Value(int type, long count, byte[] data, long[] pointers) {}

  private TiffView(ByteOrder order) {
    this.order = order;
  }

  /** A view of a page, to be completed by the choice of its tiles. */
  static TiffView of(Ifd ifd, ByteOrder order) {
    TiffView view = new TiffView(order);
    view.copy(ifd, COPIED);
    view.copy(ifd, COPIED_IF_INTERLEAVED);
    for (int tag : POINTERS) {
      long[] pointers = ifd.numbers(tag, 4);
      if (pointers.length > 0) {
        view.values.put(tag, new Value(LONG8, pointers.length, null, pointers));
      }
    }
    return view;
  }

  /** A view of one plane of a page with separate planes, as a page of its own that is grey. */
  static TiffView ofPlane(Ifd ifd, ByteOrder order, int bits) {
    TiffView view = new TiffView(order);
    view.copy(ifd, COPIED);
    return view.put(Tags.BITS_PER_SAMPLE, SHORT, bits)
        .put(Tags.SAMPLES_PER_PIXEL, SHORT, 1)
        .put(Tags.PHOTOMETRIC, SHORT, 1);
  }

  private void copy(Ifd ifd, int[] tags) {
    for (int tag : tags) {
      Optional<IfdEntry> entry = ifd.entry(tag).filter(e -> e.valueBytes() > 0 && e.count() > 0);
      if (entry.isPresent()) {
        byte[] data = ifd.bytes(tag, MAX_VALUE_BYTES);
        IfdEntry e = entry.get();
        values.put(tag, new Value(e.type(), data.length / e.valueBytes(), data, null));
      }
    }
  }

  /** The size, and the size of the strips or tiles. */
  TiffView size(TiffLayout layout, int height) {
    put(Tags.IMAGE_WIDTH, LONG, layout.size().width()).put(Tags.IMAGE_LENGTH, LONG, height);
    return layout.tiled()
        ? put(Tags.TILE_WIDTH, LONG, layout.tileWidth())
            .put(Tags.TILE_LENGTH, LONG, layout.tileHeight())
        : put(Tags.ROWS_PER_STRIP, LONG, layout.tileHeight());
  }

  /** The strips or tiles, by offset in the original file. */
  TiffView tiles(boolean tiled, long[] offsets, long[] lengths) {
    values.put(
        tiled ? Tags.TILE_OFFSETS : Tags.STRIP_OFFSETS,
        new Value(LONG8, offsets.length, null, offsets));
    return put(tiled ? Tags.TILE_BYTE_COUNTS : Tags.STRIP_BYTE_COUNTS, LONG8, lengths);
  }

  private TiffView put(int tag, int type, long... numbers) {
    values.put(tag, new Value(type, numbers.length, encode(type, numbers, 0), null));
    return this;
  }

  private byte[] encode(int type, long[] numbers, long shift) {
    int size = new IfdEntry(0, type, 0, 0).valueBytes();
    ByteBuffer data = ByteBuffer.allocate(numbers.length * size).order(order);
    for (long number : numbers) {
      switch (type) {
        case SHORT -> data.putShort((short) number);
        case LONG -> data.putInt((int) number);
        default -> data.putLong(number + shift);
      }
    }
    return data.array();
  }

  /** The view as a stream; the file stays the caller's. */
  ImageInputStream open(FileBytes file) {
    int directory = 8 + values.size() * ENTRY + 8;
    int length = HEADER + directory;
    for (Value value : values.values()) {
      length += overflow(bytesOf(value));
    }
    ByteBuffer front = ByteBuffer.allocate(length).order(order);
    short mark = (short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d);
    front.putShort(mark).putShort((short) 43).putShort((short) 8).putShort((short) 0);
    front.putLong(HEADER).putLong(values.size());
    int heap = HEADER + directory;
    for (Map.Entry<Integer, Value> entry : values.entrySet()) {
      Value value = entry.getValue();
      byte[] data =
          value.pointers() == null ? value.data() : encode(LONG8, value.pointers(), length);
      front.putShort(entry.getKey().shortValue()).putShort((short) value.type());
      front.putLong(value.count());
      if (data.length <= 8) {
        front.put(data).position(front.position() + 8 - data.length);
      } else {
        front.putLong(heap).duplicate().position(heap).put(data);
        heap += overflow(data.length);
      }
    }
    front.putLong(0);
    return new ViewStream(front.array(), file);
  }

  private static int bytesOf(Value value) {
    return value.pointers() == null ? value.data().length : value.pointers().length * 8;
  }

  private static int overflow(int bytes) {
    return bytes <= 8 ? 0 : bytes + (bytes & 1);
  }
}
