package dev.platen.preprocess;

import dev.platen.model.LegibilityProbe.Legibility;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.SealFinder;
import dev.platen.preprocess.opencv.SealFinder.Seal;
import dev.platen.preprocess.opencv.SealOperations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes seals and stamps in colored ink off the print that they were put on. One that stands by
 * itself stays: there is nothing under it, and its own text can be read. All are kept as pictures
 * for layout. Comes before the colors go.
 */
final class SealStep implements TreatmentStep {

  /** Part of the characters expected to be right that a few lines may lose to chance. */
  private static final double CHANCE = 0.02;

  @Override
  public String name() {
    return "remove-seals";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    if (sheet.channels() != 3 || !sheet.transform().isIdentity()) {
      return Optional.empty();
    }
    List<Seal> seals = SealFinder.find(sheet.sourceView());
    seals.forEach(seal -> sheet.foundSeal(seal.picture()));
    List<Seal> onPrint = seals.stream().filter(Seal::isOnPrint).toList();
    if (onPrint.isEmpty()) {
      return Optional.empty();
    }
    PageImage without = SealOperations.withoutSeals(sheet.image(), onPrint);
    try (PageImage before = PageOperations.toGray(sheet.image());
        PageImage after = PageOperations.toGray(without)) {
      Treatment treatment = judged(sheet.probe().compare(before, after), onPrint.size());
      if (treatment.kept()) {
        return Optional.of(Treated.painted(without, treatment));
      }
      without.close();
      return Optional.of(Treated.dropped(treatment));
    } catch (RuntimeException e) {
      without.close();
      throw e;
    }
  }

  private Treatment judged(Optional<Legibility> legibility, int seals) {
    boolean harmless = legibility.map(found -> found.isHarmless(CHANCE)).orElse(true);
    Map<String, String> parameters = new TreeMap<>();
    legibility.ifPresent(found -> parameters.putAll(found.parameters()));
    return new Treatment(
        name(),
        parameters,
        harmless,
        "colored ink lies on print"
            + (harmless ? "" : ", but lines are harder to read without it")
            + "; effect is the number of seals",
        (double) seals);
  }
}
