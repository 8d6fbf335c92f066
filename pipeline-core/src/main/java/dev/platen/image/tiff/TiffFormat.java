package dev.platen.image.tiff;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.PipelineException;
import dev.platen.image.DocumentFormat;
import dev.platen.image.OpenDocument;
import dev.platen.image.header.FileBytes;
import dev.platen.model.MediaType;
import java.nio.file.Path;

/** Opens TIFF and BigTIFF files. */
public final class TiffFormat implements DocumentFormat {

  @Override
  public boolean reads(MediaType type) {
    return type == MediaType.TIFF;
  }

  @Override
  public OpenDocument open(Path file, DecodeSettings decode, LimitSettings limits) {
    FileBytes bytes = FileBytes.open(file);
    try {
      return new TiffDocument(bytes, TiffPages.read(bytes, limits), limits);
    } catch (PipelineException e) {
      bytes.close();
      throw e;
    }
  }
}
