package dev.platen.image.header;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** PNG (W3C recommendation, third edition), chunk by chunk. */
final class PngHeaderReader implements HeaderReader {

  private static final int MAX_HEADER_CHUNKS = 1_000;
  private static final int MAX_CHUNKS = 4_000_000;
  private static final int MAX_TEXT = 64 * 1024;
  private static final int MAX_PROPERTIES = 32;
  private static final int FRAME = 12;

  @Override
  public ImageHeader read(FileBytes bytes) {
    if (!"IHDR".equals(type(bytes, 8))) {
      throw new PipelineException(ErrorCode.CORRUPT, "The PNG does not begin with its header");
    }
    Size size = ImageHeader.size(bytes.u32(16, BIG_ENDIAN), bytes.u32(20, BIG_ENDIAN));
    Chunks chunks = new Chunks(bytes, bytes.u8(25));
    chunks.readToImageData();
    int bits = bytes.u8(24);
    return new ImageHeader(
        size,
        Pixels.of(chunks.model, bits),
        chunks.dpi == null ? chunks.exif.dpi() : chunks.dpi,
        chunks.exif.orientation(),
        chunks.metadata);
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    long position = 8;
    boolean data = false;
    for (int i = 0; i < MAX_CHUNKS && position <= bytes.length() - FRAME; i++) {
      long length = bytes.u32(position, BIG_ENDIAN);
      String type = type(bytes, position);
      data |= "IDAT".equals(type);
      if ("IEND".equals(type)) {
        return Optional.empty();
      }
      position += FRAME + length;
    }
    if (!data) {
      throw new PipelineException(
          ErrorCode.TRUNCATED, "The file ends before the image data of this PNG");
    }
    return Optional.of(
        new Damage(
            ErrorCode.TRUNCATED,
            "The PNG has no end chunk: its last rows are missing and shown white"));
  }

  private static String type(FileBytes bytes, long chunk) {
    return new String(bytes.bytes(chunk + 4, 4), ISO_8859_1);
  }

  /** The chunks before the image data. */
  private static final class Chunks {

    private final FileBytes bytes;
    private final SortedMap<String, String> metadata = new TreeMap<>();
    private Model model;
    private Dpi dpi;
    private ExifTags exif = ExifTags.NONE;

    Chunks(FileBytes bytes, int colorType) {
      this.bytes = bytes;
      this.model =
          switch (colorType) {
            case 0 -> Model.GREY;
            case 4, 6 -> Model.ALPHA;
            default -> Model.COLOR;
          };
    }

    void readToImageData() {
      long position = 8;
      for (int i = 0; i < MAX_HEADER_CHUNKS && position <= bytes.length() - FRAME; i++) {
        long length = bytes.u32(position, BIG_ENDIAN);
        String type = type(bytes, position);
        if (length > bytes.length() - position - FRAME
            || "IDAT".equals(type)
            || "IEND".equals(type)) {
          return;
        }
        chunk(type, position + 8, length);
        position += FRAME + length;
      }
    }

    private void chunk(String type, long start, long length) {
      switch (type) {
        case "tRNS" -> model = Model.ALPHA;
        case "PLTE" -> model = isGrey(start, length) ? Model.GREY : model;
        case "eXIf" -> exif = ExifTags.ofBlock(bytes.slice(start, length));
        case "pHYs" -> {
          if (length == 9 && bytes.u8(start + 8) == 1) {
            dpi =
                Resolution.ofMeter(bytes.u32(start, BIG_ENDIAN), bytes.u32(start + 4, BIG_ENDIAN));
          }
        }
        case "tEXt", "zTXt", "iTXt" -> {
          if (length <= MAX_TEXT && metadata.size() < MAX_PROPERTIES) {
            text(type, bytes.bytes(start, length));
          }
        }
        default -> {}
      }
    }

    private boolean isGrey(long start, long length) {
      for (long i = start; i + 2 < start + Math.min(length, 768); i += 3) {
        if (bytes.u8(i) != bytes.u8(i + 1) || bytes.u8(i) != bytes.u8(i + 2)) {
          return false;
        }
      }
      return model == Model.COLOR;
    }

    private void text(String type, byte[] chunk) {
      int keyword = indexOf(chunk, 0);
      if (keyword < 1) {
        return;
      }
      String name = new String(chunk, 0, keyword, ISO_8859_1).toLowerCase(Locale.ROOT);
      Optional<String> value =
          switch (type) {
            case "tEXt" -> cut(chunk, keyword + 1, ISO_8859_1);
            case "zTXt" -> inflate(chunk, keyword + 2, ISO_8859_1);
            default -> international(chunk, keyword);
          };
      Optional<String> cleanName = Texts.clean(name);
      if (cleanName.isPresent()) {
        value.flatMap(Texts::clean).ifPresent(text -> metadata.putIfAbsent(cleanName.get(), text));
      }
    }

    /** Keyword, NUL, compressed flag, method, language, NUL, translated keyword, NUL, text. */
    private static Optional<String> international(byte[] chunk, int keyword) {
      int language = indexOf(chunk, keyword + 3);
      int translated = language < 0 ? -1 : indexOf(chunk, language + 1);
      if (translated < 0) {
        return Optional.empty();
      }
      return chunk[keyword + 1] == 1
          ? inflate(chunk, translated + 1, UTF_8)
          : cut(chunk, translated + 1, UTF_8);
    }

    private static int indexOf(byte[] chunk, int from) {
      for (int i = from; i < chunk.length; i++) {
        if (chunk[i] == 0) {
          return i;
        }
      }
      return -1;
    }

    private static Optional<String> cut(byte[] chunk, int from, Charset charset) {
      return from >= chunk.length
          ? Optional.empty()
          : Optional.of(new String(chunk, from, chunk.length - from, charset));
    }

    /** Inflates as much as text may be long, no more. */
    private static Optional<String> inflate(byte[] chunk, int from, Charset charset) {
      if (from >= chunk.length) {
        return Optional.empty();
      }
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(chunk, from, chunk.length - from);
        byte[] text = new byte[MAX_TEXT];
        int length = inflater.inflate(text);
        return Optional.of(new String(text, 0, length, charset));
      } catch (DataFormatException e) {
        return Optional.empty();
      } finally {
        inflater.end();
      }
    }
  }
}
