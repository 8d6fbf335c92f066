package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import java.util.Objects;

/**
 * A file or folder that could not be listed. What lay in such a folder is unknown now, not gone.
 *
 * @param uri where it lies
 * @param failure why
 */
public record UnlistedSource(String uri, PageFailure failure) implements Listed {

  public UnlistedSource {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(failure, "failure");
  }

  static UnlistedSource of(String uri, ErrorCode code, String message) {
    return new UnlistedSource(uri, new PageFailure(Stage.LIST, code, message));
  }
}
