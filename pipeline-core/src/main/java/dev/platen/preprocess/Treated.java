package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;

/**
 * What a treatment came to.
 *
 * @param image a new image for the preprocessor to own, or that of the sheet if nothing was kept
 * @param transform from the sheet's image to this one
 * @param treatment the record of it
 */
record Treated(PageImage image, PageTransform transform, Treatment treatment) {

  /** A treatment that was considered and not kept. */
  static Treated dropped(Sheet sheet, Treatment treatment) {
    PageImage image = sheet.image();
    return new Treated(image, PageTransform.identity(image.size()), treatment);
  }
}
