package dev.platen.ocr;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Recognition;

/**
 * The size at which a page is read, and the way back.
 *
 * @param page size of the page
 * @param scaled size of what engines are shown
 */
public record WorkingSize(Size page, Size scaled) {

  /** Engines hold coordinates in 16 bits; Tesseract refuses a longer side. */
  static final int MAX_SIDE = 32_000;

  public static WorkingSize of(Size page, int maxMegapixels) {
    double byArea = Math.sqrt(maxMegapixels * 1e6 / page.pixels());
    double bySide = (double) MAX_SIDE / Math.max(page.width(), page.height());
    double scale = Math.min(1, Math.min(byArea, bySide));
    if (scale == 1) {
      return new WorkingSize(page, page);
    }
    return new WorkingSize(
        page,
        new Size(
            Math.max(1, (int) (page.width() * scale)), Math.max(1, (int) (page.height() * scale))));
  }

  /** The same text with its places on the page itself, turned as it was read. */
  public Recognition restore(Recognition found, Rotation rotation) {
    if (page.equals(scaled)) {
      return found;
    }
    PageTransform scaling =
        rotation.swapsSides()
            ? PageTransform.scaling(page.transposed(), scaled.transposed())
            : PageTransform.scaling(page, scaled);
    return new SourceFrame(scaling).toSource(found);
  }
}
