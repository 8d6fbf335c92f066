package dev.platen.ocr;

import dev.platen.geometry.Rotation;
import dev.platen.model.Recognition;
import dev.platen.model.Treatment;
import java.util.List;
import java.util.Objects;

/**
 * What {@link PageRecognizer} made of a page.
 *
 * @param recognition boxes in pixels of the page after the turn
 * @param rotation the turn, clockwise, that was needed to read the page
 * @param treatments what was tried on the pixels beside turning; mostly nothing
 */
public record RecognizedPage(
    Recognition recognition, Rotation rotation, List<Treatment> treatments) {

  public RecognizedPage {
    Objects.requireNonNull(recognition, "recognition");
    Objects.requireNonNull(rotation, "rotation");
    treatments = List.copyOf(treatments);
  }
}
