package dev.platen.image.header;

/**
 * One entry of a directory.
 *
 * @param tag its number
 * @param type TIFF 6.0 field type, or 13 (IFD) and 16 to 18 of BigTIFF
 * @param count number of values
 * @param position where the values stand in the file
 */
public record IfdEntry(int tag, int type, long count, long position) {

  /** Bytes a value; 0 for an unknown type. */
  public int valueBytes() {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 0;
    };
  }

  boolean isInteger() {
    return switch (type) {
      case 1, 3, 4, 6, 8, 9, 13, 16, 17, 18 -> true;
      default -> false;
    };
  }

  boolean isRational() {
    return type == 5 || type == 10;
  }

  boolean isText() {
    return type == 2 || type == 1 || type == 7;
  }
}
