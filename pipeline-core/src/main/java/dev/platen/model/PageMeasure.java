package dev.platen.model;

import java.util.Locale;

/**
 * What is measured on a page as it is stored, each a number. The one list of them: columns of the
 * tables and their documentation follow it.
 */
public enum PageMeasure {
  TEXT_HEIGHT("pixels", "median height of characters"),
  EFFECTIVE_DPI(
      "dots per inch", "resolution at which characters of that height were print of 10 points"),
  PERSPECTIVE("share", "how much shorter than the opposite one an edge of the sheet is, at most"),
  SHEET_SHARE("share of the picture", "what the sheet in a photograph covers"),
  CURVATURE("share of the width", "how far text lines rise or sink against the slope of most"),
  UNEVEN_LIGHT("share", "how much darker the darkest twentieth of the paper is than the lightest"),
  SHADOW("share of the page", "paper that is darker than three quarters of the lightest paper"),
  BLUR("pixels", "width of the edges of characters: from dark to light"),
  NOISE("gray levels", "standard deviation of the grain of the paper"),
  CONTRAST("share of the gray scale", "how much darker than the paper ink is"),
  FADING("share", "how light ink is: 0 is black, 1 as light as the paper"),
  BLEED_THROUGH("share of the page", "marks too faint for ink that keep away from ink"),
  MOIRE("gray levels", "amplitude of the strongest regular pattern of the paper"),
  GLARE("share of the page", "paper burnt out to white where paper elsewhere is not"),
  BLOCKINESS("ratio", "steps between pixels at the edges of JPEG blocks to steps elsewhere"),
  COLOR("share of the page", "pixels with a color"),
  HALFTONE("share of the page", "pixels that are neither near to black nor to white"),
  BORDER("share of the page", "dark areas that come in from the edges and hold nothing"),
  RULINGS("page widths", "length of all straight lines that are drawn"),
  SPECKS("per megapixel", "dots too small to belong to text, with nothing near"),
  UNEVEN_CONTRAST("share", "how much fainter than usual the faintest tenth of the print is"),
  STRIKES("page widths", "length of level lines that run into letters"),
  HOLES("holes", "dark discs of a binder's punch along the margins"),
  GUTTER("share of the width", "where the gutter of a spread of two pages runs"),
  STAPLES("staples", "dark bars of a staple's size in the margins"),
  FOLDS("creases", "faint dark lines from edge to edge of a sheet that was folded"),
  SCREEN("share of a square", "dots of a halftone screen, where they are most"),
  REVERSED("share of the page", "filled areas with print that is lighter than they are"),
  COMBS("fields", "fields of forms with a tooth between each two characters");

  private final String unit;
  private final String meaning;

  PageMeasure(String unit, String meaning) {
    this.unit = unit;
    this.meaning = meaning;
  }

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the number counts. */
  public String unit() {
    return unit;
  }

  /** What is measured, in words. */
  public String meaning() {
    return meaning;
  }
}
