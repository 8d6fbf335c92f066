package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Region;
import java.awt.Graphics2D;
import java.util.Optional;

/** Something drawn onto the paper after it was printed. */
public non-sealed interface Mark extends Degradation {

  /** Draws it; the unit of the graphics is a point. */
  void draw(Graphics2D graphics, CleanPage page);

  /** A region that it adds, read after all others. */
  default Optional<Region> region() {
    return Optional.empty();
  }
}
