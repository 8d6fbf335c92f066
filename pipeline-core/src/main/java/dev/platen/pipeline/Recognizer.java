package dev.platen.pipeline;

import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import java.util.Objects;

/** Recognizes prepared pages; what stage ocr does for the pipeline. */
@FunctionalInterface
interface Recognizer extends AutoCloseable {

  /**
   * What was read.
   *
   * @param text boxes in pixels of the prepared image turned by {@code rotation}
   * @param rotation the turn, clockwise, that the recognizer gave the image to make it upright
   */
  record Reading(Recognition text, Rotation rotation) {

    public Reading {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(rotation, "rotation");
    }
  }

  /** Recognizes a page that is held as its file says. */
  Reading recognize(PageImage image);

  @Override
  default void close() {}
}
