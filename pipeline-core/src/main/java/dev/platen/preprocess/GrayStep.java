package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageOperations;
import java.util.Map;
import java.util.Optional;

/** Takes the color out: engines read gray, and everything after this has a third of the bytes. */
final class GrayStep implements TreatmentStep {

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    PageImage image = sheet.image();
    if (image.channels() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Treated(
            PageOperations.toGray(image),
            PageTransform.identity(image.size()),
            new Treatment("gray", Map.of(), true, "recognition reads gray", null)));
  }
}
