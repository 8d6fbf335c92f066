package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.model.Treatment;
import java.util.Map;
import java.util.Optional;

/** Turns the page as its file asks for (EXIF, TIFF orientation). */
final class TurnStep implements TreatmentStep {

  @Override
  public String name() {
    return "turn";
  }

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    Rotation rotation = sheet.fileRotation();
    if (rotation == Rotation.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        Treated.moved(
            PageTransform.rotation(sheet.size(), rotation),
            new Treatment(
                name(),
                Map.of("degrees_clockwise", Integer.toString(rotation.degrees())),
                true,
                "the file says how it is to be held",
                null)));
  }
}
