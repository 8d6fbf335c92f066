package dev.platen.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font that shows nothing and can say everything: each character that a document uses gets a code
 * of its own, and a ToUnicode map says which it is, beyond the basic plane too. One for each
 * document; {@link #finish()} writes the map once all text is there.
 */
final class InvisibleFont {

  /** Width of every character, in parts of the font's size. */
  static final double WIDTH = GlyphlessTrueType.ADVANCE / (double) GlyphlessTrueType.EM;

  /** How far below the baseline the font reaches, in parts of its size. */
  static final double DEPTH = -GlyphlessTrueType.DESCENT / (double) GlyphlessTrueType.EM;

  private static final String NAME = "PlatenInvisible";

  /** Codes are two bytes, and 0 is the missing glyph. */
  private static final int MOST_CODES = 0xFFFF;

  /** PDF 32000-1, 9.10.3: no more entries than that in one block. */
  private static final int BLOCK = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final COSDictionary font = new COSDictionary();
  private final COSStream toUnicode;
  private final COSStream glyphs;
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final List<Integer> characters = new ArrayList<>();

  InvisibleFont(PDDocument document) throws IOException {
    this.toUnicode = document.getDocument().createCOSStream();
    this.glyphs = document.getDocument().createCOSStream();
    COSStream program = document.getDocument().createCOSStream();
    byte[] bytes = GlyphlessTrueType.bytes();
    write(program, bytes);
    program.setInt(COSName.LENGTH1, bytes.length);
    COSDictionary cid = descendant(program);
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, NAME);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(cid)));
    font.setItem(COSName.TO_UNICODE, toUnicode);
  }

  private COSDictionary descendant(COSStream program) {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary cid = new COSDictionary();
    cid.setItem(COSName.TYPE, COSName.FONT);
    cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    cid.setName(COSName.BASE_FONT, NAME);
    cid.setItem(COSName.CIDSYSTEMINFO, system);
    cid.setItem(COSName.CID_TO_GID_MAP, glyphs);
    cid.setInt(COSName.DW, GlyphlessTrueType.ADVANCE);
    cid.setItem(COSName.FONT_DESC, descriptor(program));
    return cid;
  }

  private static COSDictionary descriptor(COSStream program) {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, NAME);
    // Of fixed width, and symbolic: it has no glyphs of the standard Latin set.
    descriptor.setInt(COSName.FLAGS, 1 | 4);
    descriptor.setItem(COSName.ITALIC_ANGLE, COSInteger.ZERO);
    descriptor.setInt(COSName.ASCENT, GlyphlessTrueType.ASCENT);
    descriptor.setInt(COSName.DESCENT, GlyphlessTrueType.DESCENT);
    descriptor.setInt(COSName.CAP_HEIGHT, GlyphlessTrueType.ASCENT);
    descriptor.setInt(COSName.STEM_V, 80);
    COSArray box = new COSArray();
    for (int edge :
        new int[] {
          0, GlyphlessTrueType.DESCENT, GlyphlessTrueType.ADVANCE, GlyphlessTrueType.ASCENT
        }) {
      box.add(new COSFloat(edge));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setItem(COSName.FONT_FILE2, program);
    return descriptor;
  }

  COSDictionary dictionary() {
    return font;
  }

  /** The codes of a text, as a hexadecimal string for a content stream. */
  String encode(String text) {
    StringBuilder hex = new StringBuilder("<");
    text.codePoints().forEach(c -> hex.append(HEX.toHexDigits((short) code(c))));
    return hex.append('>').toString();
  }

  private int code(int character) {
    return codes.computeIfAbsent(
        character,
        c -> {
          if (characters.size() == MOST_CODES) {
            return MOST_CODES;
          }
          characters.add(c);
          return characters.size();
        });
  }

  /** Writes what depends on the characters that were used. */
  void finish() throws IOException {
    byte[] map = new byte[2 * (characters.size() + 1)];
    for (int code = 1; code <= characters.size(); code++) {
      map[2 * code + 1] = 1;
    }
    write(glyphs, map);
    write(toUnicode, unicodeMap().getBytes(StandardCharsets.US_ASCII));
  }

  private String unicodeMap() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int from = 0; from < characters.size(); from += BLOCK) {
      int to = Math.min(characters.size(), from + BLOCK);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        byte[] units = Character.toString(characters.get(i)).getBytes(StandardCharsets.UTF_16BE);
        map.append('<').append(HEX.toHexDigits((short) (i + 1))).append("> <");
        map.append(HEX.formatHex(units)).append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static void write(COSStream stream, byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length);
    all.writeBytes(bytes);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      all.writeTo(out);
    }
  }
}
