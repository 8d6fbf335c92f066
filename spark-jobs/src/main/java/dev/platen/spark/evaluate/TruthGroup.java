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

  /** The same in every process, which that of an enum is not: Spark spreads groups by it. */
  @Override
  public int hashCode() {
    return 31 * kind.id().hashCode() + set.hashCode();
  }

  @Override
  public int compareTo(TruthGroup other) {
    return ORDER.compare(this, other);
  }
}
