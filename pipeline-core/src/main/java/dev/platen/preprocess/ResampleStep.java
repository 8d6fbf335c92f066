package dev.platen.preprocess;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.model.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes pixels square and large pages smaller, in one go so that nothing is interpolated twice.
 *
 * <p>A fax has 204 x 98 dots per inch: letters are twice as wide as they should be, which engines
 * were not taught. The coarse direction is stretched; the fine one loses nothing. A page is never
 * enlarged beyond that.
 */
final class ResampleStep implements TreatmentStep {

  /** Ratio of resolutions up to which letters look right: fax "fine", 204 x 196, is 1.04. */
  private static final double SQUARE_ENOUGH = 1.1;

  /** No scanner or fax has a larger ratio (408 x 98 is 4.2): the file is wrong. */
  private static final double PLAUSIBLE = 4.5;

  private final long maxPixels;

  ResampleStep(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  @Override
  public String name() {
    return "resample";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    Size size = sheet.size();
    Optional<Dpi> resolution = sheet.dpi();
    double ratio = resolution.map(dpi -> dpi.horizontal() / dpi.vertical()).orElse(1.0);
    boolean oblong = Math.max(ratio, 1 / ratio) > SQUARE_ENOUGH;
    boolean implausible = Math.max(ratio, 1 / ratio) > PLAUSIBLE;
    double width = oblong && !implausible && ratio < 1 ? size.width() / ratio : size.width();
    double height = oblong && !implausible && ratio > 1 ? size.height() * ratio : size.height();
    Size target = within(width, height);
    List<String> reasons = new ArrayList<>();
    if (oblong) {
      reasons.add(
          (implausible ? "resolution of %s is not plausible" : "pixels of %s made square")
              .formatted(inWords(resolution.orElseThrow())));
    }
    if (width * height > maxPixels) {
      reasons.add("page is larger than recognition takes");
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    boolean kept = !target.equals(size);
    Treatment treatment =
        new Treatment(
            name(),
            Map.of(
                "width", Integer.toString(target.width()),
                "height", Integer.toString(target.height())),
            kept,
            String.join("; ", reasons) + (kept ? "; effect is pixels after to before" : ""),
            kept ? (double) target.pixels() / size.pixels() : null);
    return Optional.of(
        kept
            ? Treated.moved(PageTransform.scaling(size, target), treatment)
            : Treated.dropped(treatment));
  }

  /** The largest whole size of that shape within the limit. */
  private Size within(double width, double height) {
    double factor = Math.min(1, Math.sqrt(maxPixels / width / height));
    // A side of a very long page may come out below one pixel; the other one then has to give.
    int w = (int) Math.min(maxPixels, Math.max(1, floor(width * factor)));
    int h = (int) Math.min(maxPixels, Math.max(1, floor(height * factor)));
    return h > w
        ? new Size(w, (int) Math.min(h, maxPixels / w))
        : new Size((int) Math.min(w, maxPixels / h), h);
  }

  /** Rounds down, but for the noise of a multiplication. */
  private static double floor(double value) {
    return Math.floor(value + 1e-6);
  }

  private static String inWords(Dpi dpi) {
    return String.format(Locale.ROOT, "%.0f x %.0f dpi", dpi.horizontal(), dpi.vertical());
  }
}
