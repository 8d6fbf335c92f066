package dev.platen.export.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The smallest TrueType font there can be: two glyphs without outlines, half an em wide. Text that
 * is never painted needs a font, PDF/A needs that font in the file, and a font with the shapes of
 * Chinese would outweigh the scans.
 *
 * <p>The idea is Tesseract's ({@code pdf.ttf}); the bytes are made here, by the OpenType
 * specification's chapters on each table.
 */
final class GlyphlessTrueType {

  /** Units per em, as in the glyph space of PDF. */
  static final int EM = 1000;

  /** Width of both glyphs. */
  static final int ADVANCE = 500;

  static final int ASCENT = 800;
  static final int DESCENT = -200;

  private static final int GLYPHS = 2;
  private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
  private static final int ENTRY = 16;
  private static final int HEADER = 12;

  private GlyphlessTrueType() {}

  /** The font file. */
  static byte[] bytes() {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("cmap", cmap());
    tables.put("glyf", new byte[4]);
    tables.put("head", head(0));
    tables.put("hhea", hhea());
    tables.put("hmtx", hmtx());
    tables.put("loca", new byte[2 * (GLYPHS + 1)]);
    tables.put("maxp", maxp());
    tables.put("post", table(32).putInt(0x00030000).putInt(0).array());
    byte[] plain = file(tables);
    tables.put("head", head(CHECKSUM_MAGIC - checksum(plain)));
    return file(tables);
  }

  private static ByteBuffer table(int size) {
    return ByteBuffer.allocate(size);
  }

  /**
   * A segment that ends the map, and no other: characters are found by the PDF, not by the font.
   */
  private static byte[] cmap() {
    ByteBuffer map = table(36);
    map.putShort((short) 0).putShort((short) 1);
    map.putShort((short) 3).putShort((short) 1).putInt(12);
    map.putShort((short) 4).putShort((short) 24).putShort((short) 0);
    map.putShort((short) 2).putShort((short) 2).putShort((short) 0).putShort((short) 0);
    map.putShort((short) 0xFFFF).putShort((short) 0).putShort((short) 0xFFFF);
    map.putShort((short) 1).putShort((short) 0);
    return map.array();
  }

  private static byte[] head(int adjustment) {
    ByteBuffer head = table(54);
    head.putInt(0x00010000).putInt(0x00010000).putInt(adjustment).putInt(0x5F0F3CF5);
    head.putShort((short) 0).putShort((short) EM).putLong(0).putLong(0);
    head.putShort((short) 0).putShort((short) DESCENT);
    head.putShort((short) ADVANCE).putShort((short) ASCENT);
    head.putShort((short) 0).putShort((short) 8).putShort((short) 2);
    return head.putShort((short) 0).putShort((short) 0).array();
  }

  private static byte[] hhea() {
    ByteBuffer hhea = table(36);
    hhea.putInt(0x00010000).putShort((short) ASCENT).putShort((short) DESCENT);
    hhea.putShort((short) 0).putShort((short) ADVANCE);
    hhea.position(34);
    return hhea.putShort((short) GLYPHS).array();
  }

  /** Advance and left side bearing of each glyph. */
  private static byte[] hmtx() {
    ByteBuffer hmtx = table(4 * GLYPHS);
    for (int glyph = 0; glyph < GLYPHS; glyph++) {
      hmtx.putShort((short) ADVANCE).putShort((short) 0);
    }
    return hmtx.array();
  }

  private static byte[] maxp() {
    return table(32).putInt(0x00010000).putShort((short) GLYPHS).array();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer directory = table(HEADER + ENTRY * count);
    directory.putInt(0x00010000).putShort((short) count).putShort((short) (power * ENTRY));
    directory.putShort((short) Integer.numberOfTrailingZeros(power));
    directory.putShort((short) ((count - power) * ENTRY));
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
      byte[] table = entry.getValue();
      directory.put(entry.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(checksum(table));
      directory.putInt(directory.capacity() + data.size()).putInt(table.length);
      data.writeBytes(table);
      data.writeBytes(new byte[-table.length & 3]);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(directory.array());
    file.writeBytes(data.toByteArray());
    return file.toByteArray();
  }

  /** Sum of the table's 32-bit words; what is missing of the last counts as zero. */
  private static int checksum(byte[] table) {
    ByteBuffer padded = table(table.length + (-table.length & 3)).put(table).rewind();
    int sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }
}
