package dev.platen.spark.job;

/** What is done again, besides what is new. */
public enum Reprocess {
  /** Pages that failed, whatever the kind of failure. */
  FAILED,
  /** Results made under other settings, models or versions, from the first stage that changed. */
  CHANGED,
  /** Pages read with low confidence. */
  LOW_CONFIDENCE,
  /** Everything. */
  ALL
}
