package dev.platen.preprocess;

import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageOperations;
import java.util.Map;
import java.util.Optional;

/** Takes the color out: engines read gray, and everything after this has a third of the bytes. */
final class GrayStep implements TreatmentStep {

  @Override
  public String name() {
    return "gray";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    if (sheet.channels() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        Treated.painted(
            PageOperations.toGray(sheet.unmoved()),
            new Treatment(name(), Map.of(), true, "recognition reads gray", null)));
  }
}
