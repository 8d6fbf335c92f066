package dev.platen.image.header;

import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a TIFF directory, or the EXIF block in another format, says besides the pixels.
 *
 * @param orientation 1 where it says nothing
 * @param dpi null where unknown or absurd
 * @param metadata properties by name
 */
public record ExifTags(int orientation, Dpi dpi, Map<String, String> metadata) {

  /** A file without such tags. */
  static final ExifTags NONE = new ExifTags(1, null, Map.of());

  private static final Map<Integer, String> NAMES =
      Map.of(
          269, "title",
          270, "description",
          271, "make",
          272, "model",
          305, "software",
          306, "created",
          315, "author",
          316, "host",
          33432, "copyright");

  /** Reads them from a directory. */
  public static ExifTags of(Ifd ifd) {
    SortedMap<String, String> metadata = new TreeMap<>();
    NAMES.forEach((tag, name) -> ifd.text(tag).ifPresent(text -> metadata.put(name, text)));
    int orientation = (int) ifd.number(Orientation.TAG, 1);
    if (Orientation.isMirrored(orientation)) {
      metadata.put("orientation", "mirrored (%d)".formatted(orientation));
    }
    return new ExifTags(orientation, Resolution.of(ifd), metadata);
  }

  /** Reads an EXIF block; a broken one says nothing, for the pixels are none the worse. */
  static ExifTags ofBlock(FileBytes block) {
    try {
      IfdReader reader = IfdReader.open(block);
      return of(reader.read(reader.first()));
    } catch (PipelineException e) {
      return NONE;
    }
  }
}
