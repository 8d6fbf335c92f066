package dev.platen.pipeline;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Comb;
import dev.platen.model.CombReading;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.Treatment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * Reads a line of a prepared image once more, alone.
   *
   * @param turn that reading gave the image
   * @param place in pixels of the image after the turn
   * @param languages it was read in; empty where that is not known
   * @param characters the only ones that can stand there, spaces apart; empty for any
   * @return in pixels of the image after the turn; empty where nothing was read
   */
  default Optional<Line> reread(
      PageImage image, Rotation turn, Box place, List<String> languages, String characters) {
    return Optional.empty();
  }

  /**
   * Reads what stands in a comb of a prepared image that was not turned for reading.
   *
   * @param comb in pixels of the image
   * @param languages the page was read in; empty where that is not known
   * @return in pixels of the image
   */
  default CombReading readComb(PageImage image, Comb comb, List<String> languages) {
    return CombReading.UNREAD;
  }

  @Override
  default void close() {}
}
