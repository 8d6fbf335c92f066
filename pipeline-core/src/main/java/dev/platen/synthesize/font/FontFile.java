package dev.platen.synthesize.font;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.KerningTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Glyphs of one font file, by character, in units of the em, y upwards. */
final class FontFile {

  /** What makes a bold of a regular that has none: struck again, so far to the right, in ems. */
  private static final double[] STRIKES = {0.012, 0.024, 0.036};

  private static final double SLANT = 0.2;

  private final TrueTypeFont font;
  private final boolean emboldened;
  private final boolean slanted;
  private final CmapLookup upright;
  private final KerningSubtable kerning;
  private final double unitsPerEm;
  private final Map<Integer, Shape> glyphs = new HashMap<>();

  FontFile(TrueTypeFont font, boolean emboldened, boolean slanted) throws IOException {
    this.font = font;
    this.emboldened = emboldened;
    this.slanted = slanted;
    this.upright = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    KerningTable table = font.getKerning();
    this.kerning = table == null ? null : table.getHorizontalKerningSubtable();
  }

  boolean has(int character) {
    return upright.getGlyphId(character) != 0;
  }

  /** Advance of a character in ems. */
  double advance(int character) {
    try {
      return font.getAdvanceWidth(upright.getGlyphId(character)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read an advance", e);
    }
  }

  /** What the space between two characters is changed by, in ems. */
  double kerning(int left, int right) {
    return kerning == null
        ? 0
        : kerning.getKerning(upright.getGlyphId(left), upright.getGlyphId(right)) / unitsPerEm;
  }

  /** A character's outline, one em being 1, y upwards. */
  Shape glyph(int character) {
    return glyphs.computeIfAbsent(character, this::read);
  }

  private Shape read(int character) {
    try {
      AffineTransform scale = AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm);
      if (slanted) {
        scale.preConcatenate(AffineTransform.getShearInstance(SLANT, 0));
      }
      Path2D outline = new Path2D.Double(path(upright.getGlyphId(character)), scale);
      if (emboldened) {
        Path2D once = new Path2D.Double(outline);
        for (double strike : STRIKES) {
          outline.append(
              once.getPathIterator(AffineTransform.getTranslateInstance(strike, 0)), false);
        }
      }
      return outline;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the glyph of U+%04X".formatted(character), e);
    }
  }

  private Path2D path(int glyph) throws IOException {
    if (font instanceof OpenTypeFont postScript && postScript.isPostScript()) {
      return postScript.getCFF().getFont().getType2CharString(glyph).getPath();
    }
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new Path2D.Double() : data.getPath();
  }
}
