package dev.platen.preprocess;

import java.util.Optional;

/** One kind of treatment: looks at the page as it is so far, and changes it or leaves it alone. */
interface TreatmentStep {

  /** The name in settings and tables. */
  String name();

  /**
   * Treats the page if its diagnosis calls for it.
   *
   * @return empty if the page gives no reason even to try
   */
  Optional<Treated> treat(Sheet sheet);
}
