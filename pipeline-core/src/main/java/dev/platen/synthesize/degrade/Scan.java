package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.Region;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A degraded page.
 *
 * @param image 24 bits, BGR
 * @param dpi pixels of the clean page on an inch
 * @param map the way between clean and stored pixels
 * @param recipe what happened
 * @param seals regions that marks added, in points of the clean page
 */
public record Scan(BufferedImage image, int dpi, PageMap map, Recipe recipe, List<Region> seals) {

  public Scan {
    seals = List.copyOf(seals);
  }
}
