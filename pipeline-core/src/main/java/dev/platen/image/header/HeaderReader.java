package dev.platen.image.header;

import dev.platen.model.Damage;
import dev.platen.model.MediaType;
import java.util.Optional;

/** Reads the headers of one format of single images. Stateless. */
public interface HeaderReader {

  /**
   * Reads what the file declares; cheap, whatever its size.
   *
   * @throws dev.platen.failure.PipelineException if there is no header worth the name
   */
  ImageHeader read(FileBytes bytes);

  /**
   * Looks for the end of the image data, without decoding it: what is missing of it, if anything.
   * Decoders fill up silently.
   */
  Optional<Damage> shortfall(FileBytes bytes, ImageHeader header);

  /**
   * The reader of a format of single images.
   *
   * @throws IllegalArgumentException for a type that is none
   */
  static HeaderReader of(MediaType type) {
    return switch (type) {
      case JPEG -> new JpegHeaderReader();
      case PNG -> new PngHeaderReader();
      case JPEG2000 -> new Jpeg2000HeaderReader();
      case WEBP -> new WebpHeaderReader();
      case BMP -> new BmpHeaderReader();
      case GIF -> new GifHeaderReader();
      case PNM -> new PnmHeaderReader();
      case PDF, TIFF, ZIP, TAR, GZIP, UNKNOWN ->
          throw new IllegalArgumentException("%s is no format of single images".formatted(type));
    };
  }
}
