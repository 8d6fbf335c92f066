package dev.platen.config;

import java.io.Serializable;
import java.util.List;

/**
 * Stage preprocess.
 *
 * @param mode how much may be done to a page
 * @param with names of treatments that are tried in any mode
 * @param without names of treatments that are not tried in any mode
 * @param order names of treatments that come in this order instead of the usual one: they change
 *     places among themselves, the others stay where they are
 * @param blankInkShare share of ink below which a page without text counts as blank, 0 to 1
 */
public record PreprocessSettings(
    Mode mode, List<String> with, List<String> without, List<String> order, double blankInkShare)
    implements Serializable {

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
    with = names(with);
    without = names(without);
    order = names(order);
    Bounds.check("blank-ink-share", blankInkShare, 0, 1);
  }

  /** An empty text is a list of one empty name. */
  private static List<String> names(List<String> given) {
    return given.stream().filter(name -> !name.isBlank()).toList();
  }
}
