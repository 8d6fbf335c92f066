package dev.platen.pipeline;

import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.Treatment;
import java.util.List;
import java.util.Objects;

/** Recognizes prepared pages; what stage ocr does for the pipeline. */
@FunctionalInterface
interface Recognizer extends AutoCloseable {

  /**
   * What was read.
   *
   * @param text boxes in pixels of the prepared image turned by {@code rotation}
   * @param rotation the turn, clockwise, that the recognizer gave the image to make it upright
   * @param treatments what it tried on the pixels beside turning
   */
  record Reading(Recognition text, Rotation rotation, List<Treatment> treatments) {

    Reading(Recognition text, Rotation rotation) {
      this(text, rotation, List.of());
    }

    public Reading {
      treatments = List.copyOf(treatments);
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(rotation, "rotation");
    }
  }

  /** Recognizes a page that is held as its file says. */
  Reading recognize(PageImage image);

  /** The same, without anything that may have cost a worker its life. */
  default Reading recognizePlainly(PageImage image) {
    return recognize(image);
  }

  @Override
  default void close() {}
}
