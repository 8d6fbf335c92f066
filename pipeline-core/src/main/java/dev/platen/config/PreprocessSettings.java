package dev.platen.config;

import java.io.Serializable;

/**
 * Stage preprocess.
 *
 * @param mode how much may be done to a page
 * @param blankInkShare share of ink below which a page without text counts as blank, 0 to 1
 */
public record PreprocessSettings(Mode mode, double blankInkShare) implements Serializable {

  /** How much may be done to a page. */
  public enum Mode {
    /** Nothing but what the file itself asks for. */
    OFF,
    /** What can't do harm. */
    SAFE,
    /** Everything that a diagnosis calls for. */
    FULL
  }

  public PreprocessSettings {
    Bounds.check("blank-ink-share", blankInkShare, 0, 1);
  }
}
