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
 * Makes pixels square and large pages smaller, in one go so that nothing is interpolated twice. A
 * page is never enlarged beyond that.
 */
final class ResampleStep implements TreatmentStep {

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
    Optional<Dpi> dpi = sheet.dpi();
    List<String> reasons = new ArrayList<>();
    if (Proportions.isOblong(dpi)) {
      reasons.add(
          (Proportions.isPlausible(dpi)
                  ? "pixels of %s made square"
                  : "resolution of %s is not plausible")
              .formatted(inWords(dpi.orElseThrow())));
    }
    if (Proportions.square(size, dpi, Long.MAX_VALUE).pixels() > maxPixels) {
      reasons.add("page is larger than recognition takes");
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    Size target = Proportions.square(size, dpi, maxPixels);
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

  private static String inWords(Dpi dpi) {
    return String.format(Locale.ROOT, "%.0f x %.0f dpi", dpi.horizontal(), dpi.vertical());
  }
}
