package dev.platen.image.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What of a page is shown, and how: its CropBox after /Rotate. Display space has its origin at the
 * top left corner of what is shown, y downwards, and the unit of the page's user space.
 *
 * @param width of what is shown, in units of user space
 * @param height likewise
 * @param inchesPerUnit 1/72 times the page's UserUnit
 * @param toDisplay from user space to display space
 */
public record PageSpace(
    double width, double height, double inchesPerUnit, AffineTransform toDisplay) {

  /** ISO 32000-1, 14.11.2 leaves it to the reader; US Letter is what most readers take. */
  private static final PDRectangle FALLBACK = PDRectangle.LETTER;

  /** ISO 32000-1, annex C: no coordinate beyond this is portable. */
  private static final double MAX_SIDE = 1_000_000;

  private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

  /** The space of a page; one with no usable box is given the fallback. */
  public static PageSpace of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    if (!isUsable(crop)) {
      crop = FALLBACK;
      page.setMediaBox(crop);
      page.setCropBox(crop);
    }
    double w = crop.getWidth();
    double h = crop.getHeight();
    int turn = page.getRotation();
    boolean swapped = turn == 90 || turn == 270;
    AffineTransform toDisplay = new AffineTransform();
    switch (turn) {
      case 90 -> toDisplay.translate(h, 0);
      case 180 -> toDisplay.translate(w, h);
      case 270 -> toDisplay.translate(0, w);
      default -> toDisplay.translate(0, 0);
    }
    toDisplay.quadrantRotate(turn / 90);
    toDisplay.translate(0, h);
    toDisplay.scale(1, -1);
    toDisplay.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    return new PageSpace(
        swapped ? h : w, swapped ? w : h, userUnit(page.getCOSObject()) / 72, toDisplay);
  }

  /** What is shown, in display space. */
  Rectangle2D shown() {
    return new Rectangle2D.Double(0, 0, width, height);
  }

  private static boolean isUsable(PDRectangle box) {
    return box.getWidth() > 0
        && box.getHeight() > 0
        && box.getWidth() < MAX_SIDE
        && box.getHeight() < MAX_SIDE
        && Math.abs(box.getLowerLeftX()) < MAX_SIDE
        && Math.abs(box.getLowerLeftY()) < MAX_SIDE;
  }

  private static double userUnit(COSDictionary page) {
    if (page.getDictionaryObject(USER_UNIT) instanceof COSNumber unit) {
      double value = unit.floatValue();
      return value >= 0.01 && value <= 1000 ? value : 1;
    }
    return 1;
  }
}
