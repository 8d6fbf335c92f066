package dev.platen.image.single;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.image.header.ImageHeader;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.imageio.BandedReading;
import dev.platen.image.opencv.NativeDecoder;
import dev.platen.model.Damage;
import dev.platen.model.MediaType;
import dev.platen.model.PageImage;
import dev.platen.raster.RasterCanvas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Decodes one image by the decoder that is right for it: OpenCV first, outside the heap; ImageIO
 * for what OpenCV can't (GIF, inks without Adobe's inversion, lossless JPEG) and for files with
 * damage that OpenCV would give up on.
 */
final class SingleImageDecoder {

  private final Path file;
  private final MediaType type;
  private final ImageHeader header;

  SingleImageDecoder(Path file, MediaType type, ImageHeader header) {
    this.file = file;
    this.type = type;
    this.header = header;
  }

  /**
   * Decodes.
   *
   * @param shortfall what is known to be missing
   * @throws PipelineException if nothing can be read
   */
  DecodedImage decode(Optional<Damage> shortfall) {
    if (isForNative()) {
      Optional<PageImage> image = NativeDecoder.decode(file, type, header);
      if (image.isPresent()) {
        return new DecodedImage(image.get(), shortfall);
      }
    }
    return decodeByImageIo(shortfall);
  }

  private boolean isForNative() {
    return type != MediaType.GIF && header.pixels().model() != Model.CMYK;
  }

  private DecodedImage decodeByImageIo(Optional<Damage> shortfall) {
    ImageReader reader = reader(shortfall);
    try (FileImageInputStream input = new FileImageInputStream(file.toFile());
        RasterCanvas canvas = new RasterCanvas(header.size())) {
      reader.setInput(input, false, true);
      BandedReading.Outcome outcome = new BandedReading(reader, header.size(), canvas).read(0);
      if (canvas.isEmpty()) {
        throw unreadable(shortfall, outcome.failure());
      }
      return new DecodedImage(canvas.toPageImage(header.dpi()), damage(shortfall, outcome));
    } catch (IOException e) {
      throw unreadable(shortfall, e);
    } finally {
      reader.dispose();
    }
  }

  /** A sound file that only the tolerant decoder could read has damage of another kind. */
  private Optional<Damage> damage(Optional<Damage> shortfall, BandedReading.Outcome outcome) {
    if (shortfall.isPresent()) {
      return shortfall;
    }
    if (outcome.failure() == null) {
      return isForNative() && type == MediaType.PNG
          ? Optional.of(new Damage(ErrorCode.CORRUPT, "A checksum or a chunk of the PNG is wrong"))
          : Optional.empty();
    }
    return Optional.of(
        new Damage(
            ErrorCode.CORRUPT,
            "%d of %d rows can be read, then: %s"
                .formatted(outcome.rows(), header.size().height(), outcome.failure())));
  }

  private ImageReader reader(Optional<Damage> shortfall) {
    String format =
        switch (type) {
          case JPEG, PNG, GIF, BMP -> type.name();
          default -> throw unreadable(shortfall, null);
        };
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new PipelineException(
          ErrorCode.INTERNAL, "This Java has no ImageIO reader for %s".formatted(format));
    }
    return readers.next();
  }

  private PipelineException unreadable(Optional<Damage> shortfall, Exception cause) {
    String said = cause == null ? "the decoder gives no reason" : String.valueOf(cause);
    return shortfall.isPresent()
        ? new PipelineException(
            shortfall.get().code(),
            "%s; nothing of it could be decoded".formatted(shortfall.get().message()),
            cause)
        : new PipelineException(
            ErrorCode.CORRUPT, "%s image can't be decoded: %s".formatted(type.id(), said), cause);
  }
}
