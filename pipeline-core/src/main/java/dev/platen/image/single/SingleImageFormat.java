package dev.platen.image.single;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.image.DocumentFormat;
import dev.platen.image.MediaTypeDetector;
import dev.platen.image.OpenDocument;
import dev.platen.image.header.FileBytes;
import dev.platen.image.header.HeaderReader;
import dev.platen.image.header.ImageHeader;
import dev.platen.model.MediaType;
import java.nio.file.Path;

/** Opens files that are one image. */
public final class SingleImageFormat implements DocumentFormat {

  @Override
  public boolean reads(MediaType type) {
    return switch (type) {
      case JPEG, PNG, JPEG2000, WEBP, BMP, GIF, PNM -> true;
      case PDF, TIFF, ZIP, TAR, GZIP, UNKNOWN -> false;
    };
  }

  @Override
  public OpenDocument open(Path file, DecodeSettings decode, LimitSettings limits) {
    MediaType type = MediaTypeDetector.detect(file);
    HeaderReader reader = HeaderReader.of(type);
    try (FileBytes bytes = FileBytes.open(file)) {
      ImageHeader header = reader.read(bytes);
      return new SingleImageDocument(file, type, reader, header, limits);
    }
  }
}
