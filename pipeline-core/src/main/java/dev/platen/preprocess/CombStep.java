package dev.platen.preprocess;

import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.ClutterOperations;
import dev.platen.preprocess.opencv.CombFinder;
import dev.platen.preprocess.opencv.CombRow;
import dev.platen.preprocess.opencv.PageView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Paints the teeth of combs, which engines read as characters, and keeps where their cells are for
 * recognition. It is kept if it brought their number down: reading can't judge it, for teeth are
 * read as surely as letters are. Comes when the page is level and gray.
 */
final class CombStep implements TreatmentStep {

  /** What may be left of the measure. */
  private static final double LEFT = 0.5;

  @Override
  public String name() {
    return "remove-combs";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    if (sheet.channels() != 1 || !sheet.diagnosis().isAtLeast(PageMeasure.COMBS, 1)) {
      return Optional.empty();
    }
    PageImage page = sheet.image();
    List<List<CombRow>> combs;
    double scale;
    try (PageView view = PageView.of(page)) {
      combs = CombFinder.combs(view);
      scale = 1 / view.scale();
    }
    if (combs.isEmpty()) {
      return Optional.empty();
    }
    PageImage without = ClutterOperations.removeCombs(page, combs, scale);
    try {
      Treatment treatment = judged(combs.size(), left(without));
      if (treatment.kept()) {
        combs.forEach(comb -> sheet.foundComb(CombFinder.comb(comb, scale)));
        return Optional.of(Treated.painted(without, treatment));
      }
      without.close();
      return Optional.of(Treated.dropped(treatment));
    } catch (RuntimeException e) {
      without.close();
      throw e;
    }
  }

  private Treatment judged(int before, int after) {
    boolean kept = after <= LEFT * before;
    return new Treatment(
        name(),
        Map.of("before", Integer.toString(before)),
        kept,
        "fields have teeth between characters"
            + (kept ? "" : ", and most still have")
            + "; effect is the number of fields that are left",
        (double) after);
  }

  private static int left(PageImage page) {
    try (PageView view = PageView.of(page)) {
      return CombFinder.combs(view).size();
    }
  }
}
