package dev.platen.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by reading a few lines whether other pixels make a page easier to read: stage ocr does it
 * for treatments of which nobody can be sure without reading.
 */
@FunctionalInterface
public interface LegibilityProbe {

  /** Nobody who could read: treatments are judged by what is measured. */
  LegibilityProbe NONE = (before, after) -> Optional.empty();

  /**
   * Reads the same lines of a page as it was and as it is now.
   *
   * @param before gray
   * @param after of the same size, everything in the same place
   * @return empty where nobody can read
   * @throws dev.platen.failure.PipelineException as recognition does
   */
  Optional<Legibility> compare(PageImage before, PageImage after);

  /**
   * How well some lines can be read, in characters that are expected to be right: the calibrated
   * confidence of each word times its length.
   *
   * @param lines how many were read; 0 where there was no line that made sense either way
   * @param before characters expected to be right on the page as it was
   * @param after the same on the page as it is now
   */
  record Legibility(int lines, double before, double after) {

    /**
     * Whether lines can be read after, and not worse than before.
     *
     * @param tolerance part of the characters expected to be right that may be lost
     */
    public boolean isHarmless(double tolerance) {
      return after > 0 && after >= (1 - tolerance) * before;
    }

    /** As parameters of a treatment that was judged by it. */
    public Map<String, String> parameters() {
      return Map.of(
          "lines_read", Integer.toString(lines),
          "read_before", String.format(Locale.ROOT, "%.1f", before),
          "read_after", String.format(Locale.ROOT, "%.1f", after));
    }
  }
}
