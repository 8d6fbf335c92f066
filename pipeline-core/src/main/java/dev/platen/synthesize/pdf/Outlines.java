package dev.platen.synthesize.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Liberation Sans, from PDFBox's jar, as outlines. Drawing outlines needs no font system, so that
 * letters look the same on every machine. Lengths are in the unit in which points are given.
 */
public final class Outlines implements AutoCloseable {

  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final double unitsPerEm;

  private Outlines(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  /** Opens the font. */
  public static Outlines open() {
    try (InputStream stream = resource()) {
      return new Outlines(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + RESOURCE, e);
    }
  }

  /** The font's file; the caller closes it. */
  static InputStream resource() {
    return PDDocument.class.getResourceAsStream(RESOURCE);
  }

  /** How far the text moves the pen. */
  public double advance(String text, double points) {
    return text.codePoints().mapToDouble(this::advance).sum() * points / unitsPerEm;
  }

  private double advance(int character) {
    try {
      return font.getAdvanceWidth(characters.getGlyphId(character));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read a width", e);
    }
  }

  /** The text's outline with the pen set down at (x, baseline), y downwards. */
  public Path2D outline(String text, double points, double x, double baseline) {
    Path2D outline = new Path2D.Double();
    double scale = points / unitsPerEm;
    double pen = x;
    for (int character : text.codePoints().toArray()) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, baseline);
      outline.append(glyph(character).getPathIterator(place), false);
      pen += advance(character) * scale;
    }
    return outline;
  }

  private Path2D glyph(int character) {
    try {
      var glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read a glyph", e);
    }
  }

  @Override
  public void close() {
    try {
      font.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't close " + RESOURCE, e);
    }
  }
}
