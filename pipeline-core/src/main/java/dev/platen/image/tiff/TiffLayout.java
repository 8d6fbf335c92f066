package dev.platen.image.tiff;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.image.header.Ifd;
import java.util.Arrays;

/**
 * Where the pixels of a page lie: strips, or tiles, from the top, row of tiles by row of tiles;
 * with separate planes all of the first plane, then all of the second.
 *
 * @param size of the page
 * @param tiled whether there are tiles; strips are tiles as wide as the page
 * @param tileWidth pixels
 * @param tileHeight rows; the last row of tiles may have fewer that count
 * @param planes separate planes; 1 if samples are interleaved
 * @param bits of a sample
 * @param offsets of the tiles, as many as there must be; 0 where one is missing
 * @param lengths in bytes; estimated up to the next tile where the file does not tell
 * @param present how many bytes of each tile the file holds
 * @param whole whether the page is one stream that can't be cut (old-style JPEG)
 */
record TiffLayout(
    Size size,
    boolean tiled,
    int tileWidth,
    int tileHeight,
    int planes,
    int bits,
    long[] offsets,
    long[] lengths,
    long[] present,
    boolean whole) {

  private static final int MAX_TILES = 4_000_000;
  private static final int MAX_SAMPLES = 64;
  private static final int PLANAR = 2;
  private static final int OLD_STYLE_JPEG = 6;

  static Size size(Ifd ifd) {
    long width = ifd.number(Tags.IMAGE_WIDTH, 0);
    long height = ifd.number(Tags.IMAGE_LENGTH, 0);
    if (width < 1 || height < 1) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The page is declared as %d x %d pixels".formatted(width, height));
    }
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE, "The page is declared as %d x %d pixels".formatted(width, height));
    }
    return new Size((int) width, (int) height);
  }

  static TiffLayout of(Ifd ifd, long fileLength, LimitSettings limits) {
    Size size = size(ifd);
    boolean tiled = ifd.has(Tags.TILE_OFFSETS);
    long samples = ifd.number(Tags.SAMPLES_PER_PIXEL, 1);
    if (samples < 1 || samples > MAX_SAMPLES) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "%d samples a pixel are declared".formatted(samples));
    }
    boolean planar = ifd.number(Tags.PLANAR_CONFIGURATION, 1) == PLANAR;
    int planes = planar ? (int) samples : 1;
    int width = tiled ? side(ifd, Tags.TILE_WIDTH) : size.width();
    int height = tiled ? side(ifd, Tags.TILE_LENGTH) : stripHeight(ifd, size);
    if ((long) width * height > Math.max(limits.maxPixels(), size.pixels())) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE, "Tiles are declared as %d x %d pixels".formatted(width, height));
    }
    long count = count(size.width(), width) * count(size.height(), height) * planes;
    if (count > MAX_TILES) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE, "The page is declared to be in %d strips or tiles".formatted(count));
    }
    boolean oldJpeg = ifd.number(Tags.COMPRESSION, 1) == OLD_STYLE_JPEG;
    long[] offsets = values(ifd, tiled ? Tags.TILE_OFFSETS : Tags.STRIP_OFFSETS, (int) count);
    long[] lengths =
        values(ifd, tiled ? Tags.TILE_BYTE_COUNTS : Tags.STRIP_BYTE_COUNTS, (int) count);
    guessLengths(offsets, lengths, fileLength);
    return new TiffLayout(
        size,
        tiled,
        width,
        height,
        planes,
        (int) ifd.number(Tags.BITS_PER_SAMPLE, 1),
        offsets,
        lengths,
        present(offsets, lengths, fileLength),
        oldJpeg);
  }

  private static int side(Ifd ifd, int tag) {
    long side = ifd.number(tag, 0);
    if (side < 1 || side > 1 << 20) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "A side of the tiles is declared as %d pixels".formatted(side));
    }
    return (int) side;
  }

  private static int stripHeight(Ifd ifd, Size size) {
    long rows = ifd.number(Tags.ROWS_PER_STRIP, size.height());
    return rows < 1 ? size.height() : (int) Math.min(rows, size.height());
  }

  private static long count(int whole, int part) {
    return (whole + (long) part - 1) / part;
  }

  private static long[] values(Ifd ifd, int tag, int count) {
    return Arrays.copyOf(ifd.numbers(tag, count), count);
  }

  /** A missing length is what is left up to the next tile or the end. */
  private static void guessLengths(long[] offsets, long[] lengths, long fileLength) {
    long[] sorted = offsets.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] == 0 && offsets[i] > 0) {
        int next = Arrays.binarySearch(sorted, offsets[i] + 1);
        int at = next < 0 ? -next - 1 : next;
        lengths[i] = Math.max(0, (at < sorted.length ? sorted[at] : fileLength) - offsets[i]);
      }
    }
  }

  private static long[] present(long[] offsets, long[] lengths, long fileLength) {
    long[] present = new long[offsets.length];
    for (int i = 0; i < present.length; i++) {
      long left = offsets[i] > 0 ? Math.max(0, fileLength - offsets[i]) : 0;
      present[i] = Math.min(lengths[i], left);
    }
    return present;
  }

  int across() {
    return (int) count(size.width(), tileWidth);
  }

  int down() {
    return (int) count(size.height(), tileHeight);
  }

  /** Index of a tile in the arrays. */
  int index(int plane, int row, int column) {
    return (plane * down() + row) * across() + column;
  }

  /** First row of the page in a row of tiles; the height of the page behind the last one. */
  int top(int row) {
    return (int) Math.min(size.height(), (long) row * tileHeight);
  }
}
