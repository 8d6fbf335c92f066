package dev.platen.image.single;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.image.PageBounds;
import dev.platen.image.RasterPage;
import dev.platen.image.header.FileBytes;
import dev.platen.image.header.HeaderReader;
import dev.platen.image.header.ImageHeader;
import dev.platen.image.header.Orientation;
import dev.platen.model.Damage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import dev.platen.model.PageInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file that is one image. Holds nothing open between calls. */
final class SingleImageDocument implements OpenDocument {

  private static final int MAX_JPEG_BITS = 8;

  private final Path file;
  private final MediaType type;
  private final HeaderReader reader;
  private final ImageHeader header;
  private final LimitSettings limits;

  SingleImageDocument(
      Path file, MediaType type, HeaderReader reader, ImageHeader header, LimitSettings limits) {
    this.file = file;
    this.type = type;
    this.reader = reader;
    this.header = header;
    this.limits = limits;
  }

  @Override
  public DocumentInfo info() {
    Map<String, String> metadata = new TreeMap<>(header.metadata());
    return new DocumentInfo(type, List.of(pageInfo()), metadata.remove("title"), metadata);
  }

  private PageInfo pageInfo() {
    return new PageInfo(header.size(), header.dpi(), null);
  }

  @Override
  public OpenPage page(int pageNumber) {
    PageBounds.checkNumber(pageNumber, 1);
    PageBounds.checkPixels(header.size(), limits);
    if (type == MediaType.JPEG && header.pixels().bits() > MAX_JPEG_BITS) {
      throw new PipelineException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "JPEG with %d bits a sample; only 8 are read. Convert it to PNG or TIFF"
              .formatted(header.pixels().bits()));
    }
    DecodedImage decoded = new SingleImageDecoder(file, type, header).decode(shortfall());
    return new RasterPage(
        pageInfo(),
        decoded.image(),
        Orientation.rotation(header.orientation()),
        decoded.damage().map(List::of).orElse(List.of()));
  }

  private Optional<Damage> shortfall() {
    try (FileBytes bytes = FileBytes.open(file)) {
      return reader.shortfall(bytes, header);
    }
  }

  @Override
  public void close() {
    // Nothing is open between calls.
  }
}
