package dev.platen.evaluate.tally;

import dev.platen.model.Stage;
import java.util.Arrays;

/** Why a metric has no value. */
public final class Absence {

  public static final String NO_TRUTH = "no truth";
  public static final String NO_PAGE = "the run has no such page";
  public static final String NOTHING_THERE = "nothing in truth or prediction";
  public static final String NO_TEXT = "the truth has no text";
  public static final String INCOMPLETE = "the truth is incomplete";
  public static final String WITHOUT_SPACES = "the script has no spaces";
  public static final String WITH_SPACES = "the script has spaces";
  public static final String NOT_MEASURED = "the run did not measure it";
  public static final String NOTHING_MATCHED = "nothing found lies where the truth has something";
  public static final String NO_BOXES = "the truth has no boxes";
  public static final String TAMPERED = "the page is tampered with";
  public static final String TOO_LONG = "too much to compare";
  public static final String NO_TWIN = "the run has no clean twin";

  private static final String OURS = "dev.platen.";

  private Absence() {}

  /** Measuring ended with an exception; what it says may quote the page, and is left out. */
  public static String failed(Throwable thrown) {
    String where =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at %s line %d".formatted(frame.getFileName(), frame.getLineNumber()))
            .orElse("");
    return "measuring failed: %s%s".formatted(thrown.getClass().getSimpleName(), where);
  }

  /** The stage that would have found it has not run. */
  public static String notRun(Stage stage) {
    return "stage %s has not run".formatted(stage.id());
  }
}
