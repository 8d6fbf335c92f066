package dev.platen.image.pdf;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.image.DocumentFormat;
import dev.platen.image.OpenDocument;
import dev.platen.model.MediaType;
import java.nio.file.Path;

/** Reads PDF. Documents that are encrypted with an empty user password open like any other. */
public final class PdfFormat implements DocumentFormat {

  @Override
  public boolean reads(MediaType type) {
    return type == MediaType.PDF;
  }

  @Override
  public OpenDocument open(Path file, DecodeSettings decode, LimitSettings limits) {
    return PdfDocument.open(file, decode, limits);
  }
}
