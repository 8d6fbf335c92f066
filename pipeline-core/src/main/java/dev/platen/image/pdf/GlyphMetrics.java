package dev.platen.image.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The box of a glyph's ink, taken from its outline as the renderer draws it, so that boxes lie on
 * the picture as those of a recognition engine do. Outlines are looked up once a font and code.
 */
final class GlyphMetrics {

  /** Height of a capital letter over the size of its font, where there is no outline. */
  private static final double CAP_HEIGHT = 0.7;

  private final Map<PDFont, Map<Integer, Optional<Rectangle2D>>> outlines = new IdentityHashMap<>();

  /**
   * The corners of a glyph's ink after the matrix: top left, top right, bottom right, bottom left.
   */
  List<Point2D> corners(AffineTransform textToDisplay, PDFont font, int code, Vector displacement) {
    Optional<Rectangle2D> outline =
        outlines
            .computeIfAbsent(font, f -> new HashMap<>())
            .computeIfAbsent(code, c -> outline(font, c));
    AffineTransform matrix = new AffineTransform(textToDisplay);
    if (outline.isEmpty()) {
      double advance = Math.max(Math.abs(displacement.getX()), 0.1);
      double left = font.isVertical() ? -0.5 : 0;
      double top = font.isVertical() ? 0 : CAP_HEIGHT;
      double bottom = font.isVertical() ? -1 : 0;
      return corners(matrix, left, font.isVertical() ? 0.5 : advance, top, bottom);
    }
    matrix.concatenate(font.getFontMatrix().createAffineTransform());
    stretch(matrix, font, code, displacement);
    Rectangle2D box = outline.get();
    return corners(matrix, box.getMinX(), box.getMaxX(), box.getMaxY(), box.getMinY());
  }

  private static List<Point2D> corners(
      AffineTransform matrix, double left, double right, double top, double bottom) {
    return List.of(
        matrix.transform(new Point2D.Double(left, top), null),
        matrix.transform(new Point2D.Double(right, top), null),
        matrix.transform(new Point2D.Double(right, bottom), null),
        matrix.transform(new Point2D.Double(left, bottom), null));
  }

  /** A substitute font is drawn with the widths that the file gives, as PDFBox does it. */
  private static void stretch(AffineTransform matrix, PDFont font, int code, Vector displacement) {
    if (font.isEmbedded() || font.isVertical() || font.isStandard14()) {
      return;
    }
    try {
      double own = font.hasExplicitWidth(code) ? font.getWidthFromFont(code) : 0;
      if (own > 0 && displacement.getX() > 0) {
        matrix.scale(displacement.getX() * 1000 / own, 1);
      }
    } catch (IOException e) {
      // Then the substitute keeps its own width: only the box is a little off.
      return;
    }
  }

  private static Optional<Rectangle2D> outline(PDFont font, int code) {
    try {
      if (font instanceof PDType3Font type3) {
        return type3Box(type3, code);
      }
      if (font instanceof PDVectorFont vector) {
        GeneralPath path = vector.getNormalizedPath(code);
        Rectangle2D box = path == null ? new Rectangle2D.Double() : path.getBounds2D();
        return box.isEmpty() ? Optional.empty() : Optional.of(box);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Damaged fonts are many; the advance width is left to go by.
      return Optional.empty();
    }
  }

  private static Optional<Rectangle2D> type3Box(PDType3Font font, int code) throws IOException {
    PDType3CharProc glyph = font.getCharProc(code);
    PDRectangle box = glyph == null ? null : glyph.getGlyphBBox();
    if (box == null || box.getWidth() <= 0 || box.getHeight() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Rectangle2D.Double(
            box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
  }

  /** The matrix of a PDFBox matrix followed by another. */
  static AffineTransform then(Matrix first, AffineTransform next) {
    AffineTransform both = new AffineTransform(next);
    both.concatenate(first.createAffineTransform());
    return both;
  }
}
