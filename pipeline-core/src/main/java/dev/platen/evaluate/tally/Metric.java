package dev.platen.evaluate.tally;

import java.util.Locale;

/** What is measured; {@code docs/evaluation.md} defines each. */
public enum Metric {
  CHARACTER_ERROR_RATE(Better.LOWER, Unit.SHARE, "edited characters over characters of the truth"),
  ORDER_FREE_CHARACTER_ERROR_RATE(Better.LOWER, Unit.SHARE, "the same, with lines in any order"),
  WORD_ERROR_RATE(Better.LOWER, Unit.SHARE, "edited words over words of the truth"),
  WORD_F1(Better.HIGHER, Unit.SHARE, "words found, in any order"),
  CHARACTER_BAG_F1(Better.HIGHER, Unit.SHARE, "characters found, in any order (Chinese)"),
  LINE_DETECTION_F1(Better.HIGHER, Unit.SHARE, "lines found at IoU 0.5"),
  WORD_DETECTION_F1(Better.HIGHER, Unit.SHARE, "words found at IoU 0.5"),
  REGION_F1(Better.HIGHER, Unit.SHARE, "regions found at IoU 0.5 with their type"),
  REGION_WORD_F1(Better.HIGHER, Unit.SHARE, "area of words in regions of the right type"),
  REGION_AREA_F1(Better.HIGHER, Unit.SHARE, "area in regions of the right type"),
  REGION_MAP(Better.HIGHER, Unit.SHARE, "mean average precision of regions, IoU 0.5 to 0.95"),
  READING_ORDER_ERROR(Better.LOWER, Unit.SHARE, "lines out of order"),
  TABLE_DETECTION_F1(Better.HIGHER, Unit.SHARE, "tables found at IoU 0.5"),
  TEDS(Better.HIGHER, Unit.SHARE, "tree similarity of tables"),
  TEDS_STRUCTURE(Better.HIGHER, Unit.SHARE, "tree similarity of tables without their text"),
  CELL_ADJACENCY_F1(Better.HIGHER, Unit.SHARE, "neighbouring cells found (ICDAR 2013)"),
  FIELD_EXACT_F1(Better.HIGHER, Unit.SHARE, "fields found, letter by letter (SROIE)"),
  FIELD_F1(Better.HIGHER, Unit.SHARE, "fields found, amounts and dates by value"),
  TAMPER_AUC(Better.HIGHER, Unit.SHARE, "area under the curve, tampered against authentic pages"),
  TAMPER_FALSE_ALARM_RATE(Better.LOWER, Unit.SHARE, "authentic pages with a strong finding"),
  TAMPER_REGION_F1(Better.HIGHER, Unit.SHARE, "tampered regions found at IoU 0.5"),
  TAMPER_PIXEL_F1(Better.HIGHER, Unit.SHARE, "tampered pixels found"),
  SKEW_ERROR(Better.LOWER, Unit.DEGREES, "difference of angles"),
  CORNER_ERROR(Better.LOWER, Unit.SHARE, "mean distance of corners over the long side"),
  ROTATION_ACCURACY(Better.HIGHER, Unit.SHARE, "pages turned the right way"),
  CLEAN_TWIN_ERROR_RATE(
      Better.LOWER, Unit.SHARE, "edited characters against what was read on the clean twin"),
  CALIBRATION_ERROR(Better.LOWER, Unit.SHARE, "expected calibration error of words, 15 bins"),
  EXPECTED_STATUS(Better.HIGHER, Unit.SHARE, "pages that ended as the truth says");

  /** Which way is better. */
  public enum Better {
    LOWER,
    HIGHER
  }

  /** What values are in. */
  public enum Unit {
    SHARE,
    DEGREES
  }

  private final Better better;
  private final Unit unit;
  private final String meaning;

  Metric(Better better, Unit unit, String meaning) {
    this.better = better;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Better better() {
    return better;
  }

  public Unit unit() {
    return unit;
  }

  /** What it measures, in a few words. */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether it is computed over the pages of a set together, because a value of one page would say
   * nothing. Pages then contribute to a tally of their own and have no measure.
   */
  public boolean isPooled() {
    return this == REGION_MAP || this == TAMPER_AUC || this == CALIBRATION_ERROR;
  }
}
