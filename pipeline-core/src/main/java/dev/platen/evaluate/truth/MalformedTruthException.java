package dev.platen.evaluate.truth;

/**
 * A truth file does not say what such a file must say. The message names the file and the place.
 */
public final class MalformedTruthException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MalformedTruthException(String file, String position, String problem) {
    super("%s, %s: %s".formatted(file, position, problem));
  }

  MalformedTruthException(String file, String position, String problem, Throwable cause) {
    super("%s, %s: %s".formatted(file, position, problem), cause);
  }
}
