package dev.platen.image.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image as a page paints it; nothing of it is decoded yet.
 *
 * @param order position among all that the page paints
 * @param dictionary the image's own properties; a stream unless it is inline
 * @param resources where its colour space may be looked up
 * @param toDisplay from the unit square, with the image's first row at y = 1, to display space
 * @param visible the part of display space that it can touch: its box, clipped
 * @param opaque whether it hides what lies below
 * @param stencil whether it is a mask that paint is poured through
 */
record PlacedImage(
    int order,
    COSDictionary dictionary,
    PDImage inline,
    PDResources resources,
    AffineTransform toDisplay,
    Rectangle2D visible,
    boolean opaque,
    boolean stencil) {

  /** Columns that the image declares; 0 or less if it declares none. */
  int width() {
    return dictionary.getInt(COSName.WIDTH, COSName.W, 0);
  }

  /** Rows that the image declares; 0 or less if it declares none. */
  int height() {
    return dictionary.getInt(COSName.HEIGHT, COSName.H, 0);
  }

  long pixels() {
    return Math.max(0L, width()) * Math.max(0L, height());
  }

  /** The whole image in display space, without regard to clipping. */
  Rectangle2D box() {
    Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
    return toDisplay.createTransformedShape(unit).getBounds2D();
  }

  /** Pixels per unit of display space along the image's rows. */
  double densityX() {
    return width() / Math.max(1e-9, Math.hypot(toDisplay.getScaleX(), toDisplay.getShearY()));
  }

  /** Pixels per unit of display space along the image's columns. */
  double densityY() {
    return height() / Math.max(1e-9, Math.hypot(toDisplay.getShearX(), toDisplay.getScaleY()));
  }

  /** Where a corner of the unit square lies in display space. */
  Point2D corner(double x, double y) {
    return toDisplay.transform(new Point2D.Double(x, y), null);
  }

  /** The image for PDFBox to decode. */
  PDImage image() throws IOException {
    return inline != null
        ? inline
        : new PDImageXObject(new PDStream((COSStream) dictionary), resources);
  }
}
