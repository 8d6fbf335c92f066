package dev.platen.synthesize.render;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Drawing;
import dev.platen.synthesize.page.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Draws clean pages by Java2D: black ink on white paper, 24 bits (BGR), origin top left. Only
 * outlines are filled, so that no font of the system takes part.
 */
public final class PagePainter {

  private final double scale;

  /**
   * @param dpi pixels per inch
   */
  public PagePainter(int dpi) {
    this.scale = dpi / 72.0;
  }

  /** Pixels of a length in points, rounded to whole ones. */
  public int pixels(double points) {
    return Math.max(1, (int) Math.round(points * scale));
  }

  /** The page on white paper. */
  public BufferedImage paint(CleanPage page) {
    BufferedImage image =
        new BufferedImage(
            pixels(page.width()), pixels(page.height()), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(scale, scale);
      for (Drawing drawing : page.drawings()) {
        graphics.setColor(drawing.color());
        graphics.fill(drawing.shape());
      }
      for (Word word : page.words()) {
        graphics.setColor(word.type().color());
        graphics.fill(word.outline());
      }
    } finally {
      graphics.dispose();
    }
    return image;
  }
}
