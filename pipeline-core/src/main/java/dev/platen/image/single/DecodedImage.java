package dev.platen.image.single;

import dev.platen.model.Damage;
import dev.platen.model.PageImage;
import java.util.Optional;

/**
 * A decoded image and what is missing of it.
 *
 * @param image the caller's to close
 */
record DecodedImage(PageImage image, Optional<Damage> damage) {}
