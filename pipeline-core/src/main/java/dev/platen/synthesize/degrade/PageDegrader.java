package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.render.PagePainter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Puts pages through recipes. */
public final class PageDegrader {

  private final int dpi;

  /**
   * @param dpi pixels of the clean page on an inch
   */
  public PageDegrader(int dpi) {
    this.dpi = dpi;
  }

  /** Draws the page and does to it what the recipe says. */
  public Scan degrade(CleanPage page, Recipe recipe) {
    BufferedImage image = new PagePainter(dpi).paint(page);
    mark(image, page, recipe.marks());
    for (Effect effect : recipe.ageing()) {
      image = effect.apply(image, dpi);
    }
    PageMap map = new PageMap(image.getWidth(), image.getHeight(), recipe.geometry());
    if (!map.identity()) {
      image = new Resampler(map, recipe.background(), dpi, recipe.seed()).apply(image);
    }
    for (Effect effect : recipe.capture()) {
      image = effect.apply(image, dpi);
    }
    List<Region> seals =
        recipe.marks().stream().map(Mark::region).flatMap(Optional::stream).toList();
    return new Scan(image, dpi, map, recipe, seals);
  }

  private void mark(BufferedImage image, CleanPage page, List<Mark> marks) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(dpi / 72.0, dpi / 72.0);
      for (Mark mark : marks) {
        mark.draw(graphics, page);
      }
    } finally {
      graphics.dispose();
    }
  }
}
