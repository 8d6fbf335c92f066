package dev.platen.config;

import java.io.Serializable;

/**
 * What a run does and what it tolerates.
 *
 * @param toleratedFailures failed pages that still count as success: a count ("12") or a share
 *     ("0.5%")
 * @param maxAttempts in how many runs a transient failure is tried again
 * @param lowConfidence below which a page is read again when that is asked for, 0 to 1
 */
public record RunSettings(String toleratedFailures, int maxAttempts, double lowConfidence)
    implements Serializable {

  public RunSettings {
    Bounds.check("max-attempts", maxAttempts, 1, 100);
    Bounds.check("low-confidence", lowConfidence, 0, 1);
    if (!toleratedFailures.matches("\\d{1,18}|\\d{1,2}(\\.\\d{1,6})?%|100%")) {
      throw new IllegalArgumentException(
          "tolerated-failures = \"%s\" is neither a count like 12 nor a share like 0.5%%"
              .formatted(toleratedFailures));
    }
  }

  /** How many of that many pages may fail. */
  public long toleratedFailures(long pages) {
    if (toleratedFailures.endsWith("%")) {
      double share =
          Double.parseDouble(toleratedFailures.substring(0, toleratedFailures.length() - 1)) / 100;
      return (long) Math.floor(share * pages);
    }
    return Long.parseLong(toleratedFailures);
  }
}
