package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.CleanPage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/**
 * Holes for a binder along the left side, 12 millimetres from it.
 *
 * @param count how many: 2 or 4
 * @param grey level of what is behind them, 0 to 255
 */
public record PunchHoles(int count, int grey) implements Mark {

  private static final double MILLIMETRE = 72 / 25.4;

  @Override
  public void draw(Graphics2D graphics, CleanPage page) {
    graphics.setColor(new Color(grey, grey, grey));
    double diameter = 6 * MILLIMETRE;
    for (int i = 0; i < count; i++) {
      double y = page.height() / 2 + (i - (count - 1) / 2.0) * 80 * MILLIMETRE;
      graphics.fill(
          new Ellipse2D.Double(
              12 * MILLIMETRE - diameter / 2, y - diameter / 2, diameter, diameter));
    }
    graphics.setColor(new Color(0, 0, 0, 60));
    for (int i = 0; i < count; i++) {
      double y = page.height() / 2 + (i - (count - 1) / 2.0) * 80 * MILLIMETRE;
      double left = 12 * MILLIMETRE - diameter / 2;
      graphics.draw(new Ellipse2D.Double(left, y - diameter / 2, diameter, diameter));
    }
  }
}
