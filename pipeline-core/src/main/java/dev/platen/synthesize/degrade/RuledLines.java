package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.CleanPage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * Lines that a reader drew under and through words, or that a scanner left from top to bottom.
 *
 * @param underlines how many words' lines are underlined
 * @param streaks how many run over the whole height
 * @param seed of their places
 */
public record RuledLines(int underlines, int streaks, long seed) implements Mark {

  @Override
  public void draw(Graphics2D graphics, CleanPage page) {
    SplittableRandom random = new SplittableRandom(seed);
    graphics.setColor(new Color(60, 60, 70, 190));
    var lines = page.lines();
    for (int i = 0; i < underlines && !lines.isEmpty() && !page.vertical(); i++) {
      Rectangle2D ink = lines.get(random.nextInt(lines.size())).ink();
      double y = ink.getMaxY() + random.nextDouble(-2, 2);
      double slope = random.nextDouble(-1.5, 1.5);
      Path2D stroke = new Path2D.Double();
      stroke.moveTo(ink.getMinX(), y);
      stroke.lineTo(ink.getMaxX(), y + slope);
      stroke.lineTo(ink.getMaxX(), y + slope + 0.9);
      stroke.lineTo(ink.getMinX(), y + 0.8);
      graphics.fill(stroke);
    }
    for (int i = 0; i < streaks; i++) {
      int grey = random.nextInt(90, 190);
      graphics.setColor(new Color(grey, grey, grey, 170));
      double x = random.nextDouble() * page.width();
      graphics.fill(new Rectangle2D.Double(x, 0, random.nextDouble(0.2, 0.7), page.height()));
    }
  }
}
