package dev.platen.config;

import java.util.List;

/** Settings that can't be used; says everything that is wrong with them at once. */
public final class SettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final List<String> problems;

  /**
   * @param problems one or more; each names key, value, what is wrong, and where the value stands
   */
  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the settings. */
  public List<String> problems() {
    return problems;
  }
}
