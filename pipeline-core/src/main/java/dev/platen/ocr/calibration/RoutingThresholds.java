package dev.platen.ocr.calibration;

/**
 * The numbers by which the engine "auto" routes. All are calibrated confidences or shares, 0 to 1.
 *
 * @param provenance which pages they were fitted on, and when
 * @param sureLine confidence from which a line of the first engine is not read again
 * @param doubtfulShare share of text in doubtful lines from which the whole page is read again
 * @param doubtfulPage mean confidence below which the whole page is read again
 * @param believable mean confidence below which a second reading of a page is none: it may lie
 *     upside down
 * @param margin lead in confidence from which a word is taken although the language speaks for the
 *     other
 * @param leftover confidence from which a word is kept that only the first engine saw
 */
public record RoutingThresholds(
    String provenance,
    double sureLine,
    double doubtfulShare,
    double doubtfulPage,
    double believable,
    double margin,
    double leftover) {

  public RoutingThresholds {
    if (provenance == null || provenance.isBlank()) {
      throw new IllegalArgumentException("Thresholds of unknown provenance");
    }
    check("sureLine", sureLine);
    check("doubtfulShare", doubtfulShare);
    check("doubtfulPage", doubtfulPage);
    check("believable", believable);
    check("margin", margin);
    check("leftover", leftover);
  }

  private static void check(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s = %s is not in 0..1".formatted(name, value));
    }
  }

  /**
   * The same but for when a second engine is asked.
   *
   * @param fittedOn which pages they were fitted on
   * @param surety confidence below which a line, or a page in the mean, is read again
   */
  public RoutingThresholds asking(String fittedOn, double surety) {
    return new RoutingThresholds(
        fittedOn, surety, doubtfulShare, surety, believable, margin, leftover);
  }
}
