package dev.platen.spark.job;

import java.io.Serializable;

/**
 * What was made.
 *
 * @param files of the archive, without those of the truth
 * @param pages with truth, twins included
 * @param bytes of all files, those of the truth included
 */
public record SynthesizeReport(long files, long pages, long bytes) implements Serializable {

  /** Both together. */
  public SynthesizeReport plus(SynthesizeReport other) {
    return new SynthesizeReport(files + other.files, pages + other.pages, bytes + other.bytes);
  }
}
