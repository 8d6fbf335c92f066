package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import java.util.Objects;

/**
 * What a treatment came to.
 *
 * @param image new pixels of the same size for the sheet to own; null where none were changed
 * @param transform from the sheet as it was to what it is now; null where nothing moved
 * @param treatment the record of it
 */
record Treated(PageImage image, PageTransform transform, Treatment treatment) {

  Treated {
    Objects.requireNonNull(treatment, "treatment");
  }

  /** Other pixels in the same places. */
  static Treated painted(PageImage image, Treatment treatment) {
    return new Treated(image, null, treatment);
  }

  /** The same pixels in other places; they are interpolated when somebody asks for them. */
  static Treated moved(PageTransform transform, Treatment treatment) {
    return new Treated(null, transform, treatment);
  }

  /** Considered and not kept. */
  static Treated dropped(Treatment treatment) {
    return new Treated(null, null, treatment);
  }
}
