package dev.platen.spark.evaluate;

import dev.platen.evaluate.truth.TruthKind;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Pages that are averaged together: those of one set, and of one kind.
 *
 * @param kind where the pages come from
 * @param set name of the set
 */
public record TruthGroup(TruthKind kind, String set)
    implements Serializable, Comparable<TruthGroup> {

  private static final Comparator<TruthGroup> ORDER =
      Comparator.comparing(TruthGroup::kind).thenComparing(TruthGroup::set);

  @Override
  public int compareTo(TruthGroup other) {
    return ORDER.compare(this, other);
  }
}
