package dev.platen.synthesize.degrade;

import dev.platen.synthesize.document.Handwriting;
import dev.platen.synthesize.page.CleanPage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.SplittableRandom;

/**
 * Notes in the margins and over the text as of a pen; they say nothing.
 *
 * @param count how many
 * @param blue whether the ink is blue, or else grey as of a pencil
 * @param seed of their places and forms
 */
public record Strokes(int count, boolean blue, long seed) implements Mark {

  @Override
  public void draw(Graphics2D graphics, CleanPage page) {
    SplittableRandom random = new SplittableRandom(seed);
    graphics.setColor(blue ? new Color(25, 40, 140, 210) : new Color(70, 70, 75, 150));
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble(0.03, 0.75) * page.width();
      double y = random.nextDouble(0.06, 0.95) * page.height();
      graphics.fill(
          Handwriting.stroke(x, y, random.nextInt(3, 12), random.nextDouble(5, 9), 13, random));
    }
  }
}
