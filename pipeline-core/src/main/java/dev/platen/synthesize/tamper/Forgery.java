package dev.platen.synthesize.tamper;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A page that was tampered with in one place.
 *
 * @param operation what was done
 * @param careful whether grain, sharpness and tone were matched
 * @param image after it
 * @param box of the place, in stored pixels
 * @param before text that was there; empty if there was none
 * @param after text that is there now; empty if there is none
 * @param mask grey image, 255 where pixels were changed
 */
public record Forgery(
    Operation operation,
    boolean careful,
    BufferedImage image,
    Rectangle2D box,
    String before,
    String after,
    BufferedImage mask) {}
