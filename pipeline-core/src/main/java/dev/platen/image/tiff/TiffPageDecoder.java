package dev.platen.image.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.image.header.FileBytes;
import dev.platen.image.header.Ifd;
import dev.platen.image.imageio.BandedReading;
import dev.platen.image.imageio.BandedReading.Outcome;
import dev.platen.model.Damage;
import dev.platen.model.PageImage;
import dev.platen.raster.RasterCanvas;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Decodes one page of a TIFF file, group of strips by group of strips. */
final class TiffPageDecoder {

  // So much of the decoded page is read at a time; enough to keep the cost of a view small.
  private static final long GROUP_BYTES = 16L * 1024 * 1024;
  private static final int RGB = 3;

  private final FileBytes bytes;
  private final ByteOrder order;
  private final Ifd ifd;
  private final TiffLayout layout;
  private final List<Damage> damage;
  private Exception firstFailure;
  private int lostRows;
  private boolean cut;

  /**
   * A decoder for one use.
   *
   * @param damage what is lost is added here
   */
  TiffPageDecoder(
      FileBytes bytes, ByteOrder order, Ifd ifd, TiffLayout layout, List<Damage> damage) {
    this.bytes = bytes;
    this.order = order;
    this.ifd = ifd;
    this.layout = layout;
    this.damage = damage;
  }

  PageImage decode(Dpi dpi) {
    PageImage image = isPlaneByPlane() ? decodePlanes(dpi) : decodeAll(dpi);
    if (lostRows > 0 || cut) {
      damage.add(
          new Damage(
              cut ? ErrorCode.TRUNCATED : ErrorCode.CORRUPT,
              "%d of %d rows are lost and shown white%s"
                  .formatted(
                      Math.min(lostRows, layout.size().height()),
                      layout.size().height(),
                      firstFailure == null ? "" : ": " + firstFailure)));
    }
    return image;
  }

  /** Planes of less than 8 bits are more than the decoder can join. */
  private boolean isPlaneByPlane() {
    return layout.planes() >= RGB && layout.bits() < 8;
  }

  private PageImage decodeAll(Dpi dpi) {
    try (RasterCanvas canvas = new RasterCanvas(layout.size())) {
      decode(canvas, TiffView.of(ifd, order), 0, layout.planes());
      if (canvas.isEmpty()) {
        throw nothing();
      }
      return canvas.toPageImage(dpi);
    }
  }

  private PageImage decodePlanes(Dpi dpi) {
    try (RasterCanvas red = plane(0);
        RasterCanvas green = plane(1);
        RasterCanvas blue = plane(2)) {
      if (red.isEmpty() || green.isEmpty() || blue.isEmpty()) {
        throw nothing();
      }
      return RasterCanvas.merge(red, green, blue, dpi);
    }
  }

  private RasterCanvas plane(int plane) {
    RasterCanvas canvas = new RasterCanvas(layout.size());
    decode(canvas, TiffView.ofPlane(ifd, order, layout.bits()), plane, 1);
    return canvas;
  }

  private PipelineException nothing() {
    return new PipelineException(
        cut ? ErrorCode.TRUNCATED : ErrorCode.CORRUPT,
        firstFailure == null
            ? "The file ends before the first strip of the page"
            : "No strip of the page can be decoded: %s".formatted(firstFailure),
        firstFailure);
  }

  /** Puts all that can be read of some planes onto the canvas. */
  private void decode(RasterCanvas canvas, TiffView view, int firstPlane, int planes) {
    ImageReaderSpi provider = new TIFFImageReaderSpi();
    int row = 0;
    while (row < layout.down()) {
      int end = groupEnd(row, firstPlane, planes);
      int top = layout.top(row);
      int rows = layout.top(end) - top;
      if (isAbsent(row, firstPlane, planes)) {
        lostRows += rows;
      } else {
        view.size(layout, rows);
        chooseTiles(view, row, end, firstPlane, planes);
        Outcome outcome = read(provider, view, canvas, top, rows);
        lostRows += rows - outcome.rows();
        if (firstFailure == null) {
          firstFailure = outcome.failure();
        }
      }
      row = end;
    }
  }

  private Outcome read(
      ImageReaderSpi provider, TiffView view, RasterCanvas canvas, int row, int rows) {
    ImageReader reader = null;
    try (ImageInputStream stream = view.open(bytes)) {
      reader = provider.createReaderInstance(null);
      reader.setInput(stream);
      Size size = new Size(layout.size().width(), rows);
      return new BandedReading(reader, size, canvas).read(row);
    } catch (IOException e) {
      return new Outcome(0, e);
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /**
   * The row of tiles behind a group: as many sound ones as fit; one with a cut tile is alone, for
   * it will fail. Separate planes go one by one, because the decoder converts colors anew for each.
   */
  private int groupEnd(int row, int firstPlane, int planes) {
    if (layout.whole()) {
      return layout.down();
    }
    if (planes > 1 || !isSound(row, firstPlane, planes)) {
      return row + 1;
    }
    long rowBytes = Math.max(1, (long) layout.size().width() * layout.bits() / 8);
    long rows = Math.max(1, GROUP_BYTES / rowBytes / layout.tileHeight());
    int end = row + 1;
    while (end < layout.down() && end - row < rows && isSound(end, firstPlane, planes)) {
      end++;
    }
    return end;
  }

  private boolean isSound(int row, int firstPlane, int planes) {
    return tiles(row, row + 1, firstPlane, planes).stream()
        .allMatch(i -> layout.present()[i] > 0 && layout.present()[i] >= layout.lengths()[i]);
  }

  /** Whether there is nothing to read; remembers that the file is cut where it is. */
  private boolean isAbsent(int row, int firstPlane, int planes) {
    if (layout.whole()) {
      return false;
    }
    cut |= !isSound(row, firstPlane, planes);
    return tiles(row, row + 1, firstPlane, planes).stream().allMatch(i -> layout.present()[i] == 0);
  }

  private void chooseTiles(TiffView view, int row, int end, int firstPlane, int planes) {
    List<Integer> chosen = tiles(row, end, firstPlane, planes);
    view.tiles(
        layout.tiled(),
        chosen.stream().mapToLong(i -> layout.offsets()[i]).toArray(),
        chosen.stream().mapToLong(i -> Math.max(1, layout.present()[i])).toArray());
  }

  private List<Integer> tiles(int row, int end, int firstPlane, int planes) {
    List<Integer> indexes = new ArrayList<>();
    for (int plane = firstPlane; plane < firstPlane + planes; plane++) {
      for (int y = row; y < end; y++) {
        for (int x = 0; x < layout.across(); x++) {
          indexes.add(layout.index(plane, y, x));
        }
      }
    }
    return indexes;
  }
}
