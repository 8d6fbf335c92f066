package dev.platen.evaluate;

import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.PrecisionTally;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.tally.RocTally;
import java.io.Serializable;
import java.util.List;

/**
 * What was measured on one page.
 *
 * @param truthId the truth's unique id
 * @param measures a value, or a reason why there is none, for each metric
 * @param regions regions found and to be found
 * @param tampering the page's score of tampering
 * @param words confidence of words, and whether they are right
 */
public record PageEvaluation(
    String truthId,
    List<Measure> measures,
    PrecisionTally regions,
    RocTally tampering,
    ReliabilityTally words)
    implements Serializable {

  public PageEvaluation {
    measures = List.copyOf(measures);
  }
}
