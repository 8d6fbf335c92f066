package dev.platen.spark.executor;

import dev.platen.model.DocumentInfo;
import dev.platen.model.PageFailure;
import java.util.Objects;

/** How the inspection of a document ended. */
public sealed interface Inspection {

  /** The document opens. */
  record Inspected(DocumentInfo info) implements Inspection {
    public Inspected {
      Objects.requireNonNull(info, "info");
    }
  }

  /** It does not, and this is why. */
  record Uninspectable(PageFailure failure) implements Inspection {
    public Uninspectable {
      Objects.requireNonNull(failure, "failure");
    }
  }
}
