package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A large pale word across the page. It is no part of the text.
 *
 * @param text of it
 * @param grey level of its ink, 0 to 255
 * @param type of its text, whose size is fitted to the page; not a parameter of the truth
 */
public record Watermark(String text, int grey, Word.Type type) implements Mark {

  private static final double SHARE = 0.75;

  @Override
  public void draw(Graphics2D graphics, CleanPage page) {
    Path2D outline = type.face().outline(text, type.size(), 0, 0, 0);
    Rectangle2D ink = outline.getBounds2D();
    double angle = Math.atan2(page.height(), page.width());
    double diagonal = Math.hypot(page.width(), page.height());
    AffineTransform place =
        AffineTransform.getTranslateInstance(page.width() / 2, page.height() / 2);
    place.rotate(-angle);
    double scale = SHARE * diagonal / ink.getWidth();
    scale = Math.min(scale, page.width() * 0.3 / ink.getHeight());
    place.scale(scale, scale);
    place.translate(-ink.getCenterX(), -ink.getCenterY());
    graphics.setColor(new Color(0, 0, 0, 255 - grey));
    graphics.fill(place.createTransformedShape(outline));
  }
}
