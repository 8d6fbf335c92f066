package dev.platen.geometry;

/** A turn by quarters, clockwise. */
public enum Rotation {
  NONE(0),
  CLOCKWISE_90(90),
  HALF(180),
  CLOCKWISE_270(270);

  private final int degrees;

  Rotation(int degrees) {
    this.degrees = degrees;
  }

  /** Degrees clockwise: 0, 90, 180 or 270. */
  public int degrees() {
    return degrees;
  }

  /** The turn by a multiple of 90 degrees, clockwise where positive. */
  public static Rotation ofDegrees(int degrees) {
    int turned = Math.floorMod(degrees, 360);
    for (Rotation rotation : values()) {
      if (rotation.degrees == turned) {
        return rotation;
      }
    }
    throw new IllegalArgumentException("Rotation %d is not a multiple of 90".formatted(degrees));
  }

  /** This turn followed by another. */
  public Rotation then(Rotation next) {
    return ofDegrees(degrees + next.degrees);
  }

  /** The turn back. */
  public Rotation inverse() {
    return ofDegrees(-degrees);
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return degrees % 180 != 0;
  }
}
