package dev.platen.image.header;

import dev.platen.geometry.Rotation;

/** The orientation tag (274) of TIFF and EXIF. */
public final class Orientation {

  /** Its number. */
  public static final int TAG = 274;

  private Orientation() {}

  /**
   * The turn, clockwise, that the tag asks for. Mirrored orientations (2, 4, 5, 7) give the turn
   * that stays when the mirroring (left to right, after the turn) is left out: a page frame has no
   * word for it, and no scanner mirrors text on purpose. Unknown values ask for nothing.
   */
  public static Rotation rotation(long value) {
    return switch ((int) value) {
      case 3, 4 -> Rotation.HALF;
      case 5, 6 -> Rotation.CLOCKWISE_90;
      case 7, 8 -> Rotation.CLOCKWISE_270;
      default -> Rotation.NONE;
    };
  }

  /** Whether the tag asks for mirroring. */
  public static boolean isMirrored(long value) {
    return value == 2 || value == 4 || value == 5 || value == 7;
  }
}
