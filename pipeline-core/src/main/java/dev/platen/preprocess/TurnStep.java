package dev.platen.preprocess;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageOperations;
import java.util.Map;
import java.util.Optional;

/** Turns the page as its file asks for (EXIF, TIFF orientation). */
final class TurnStep implements TreatmentStep {

  @Override
  public Optional<Treated> treat(Sheet sheet) {
    Rotation rotation = sheet.fileRotation();
    if (rotation == Rotation.NONE) {
      return Optional.empty();
    }
    PageImage image = sheet.image();
    return Optional.of(
        new Treated(
            PageOperations.turn(image, rotation),
            PageTransform.rotation(image.size(), rotation),
            new Treatment(
                "turn",
                Map.of("degrees_clockwise", Integer.toString(rotation.degrees())),
                true,
                "the file says how it is to be held",
                null)));
  }
}
