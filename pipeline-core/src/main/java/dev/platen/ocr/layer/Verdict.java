package dev.platen.ocr.layer;

import dev.platen.geometry.Box;
import java.util.List;
import java.util.Objects;

/**
 * What a text layer is worth.
 *
 * @param trusted whether its words can stand for recognition
 * @param reason in words, for logs and for people; holds no text of the page
 * @param regions boxes in source pixels with marks that the layer leaves out and that are worth
 *     recognising, from top to bottom; empty if it is not trusted
 */
public record Verdict(boolean trusted, String reason, List<Box> regions) {

  public Verdict {
    Objects.requireNonNull(reason, "reason");
    regions = List.copyOf(regions);
  }

  static Verdict refused(String reason) {
    return new Verdict(false, reason, List.of());
  }
}
