package dev.platen.image.header;

import dev.platen.geometry.Dpi;

/** Resolutions as files give them, made into plausible ones or none. */
public final class Resolution {

  private static final double CENTIMETERS_PER_INCH = 2.54;
  private static final double METERS_PER_INCH = 0.0254;
  // Below a screen's thumbnail and above the best film scanners: a default or a mistake.
  private static final double MIN_DPI = 20;
  private static final double MAX_DPI = 10_000;
  private static final double MAX_ASPECT = 6;

  private Resolution() {}

  /** Dots per inch, or null where no real scan has such a resolution. */
  public static Dpi ofInch(double horizontal, double vertical) {
    double x = horizontal > 0 ? horizontal : vertical;
    double y = vertical > 0 ? vertical : horizontal;
    boolean plausible = x >= MIN_DPI && x <= MAX_DPI && y >= MIN_DPI && y <= MAX_DPI;
    if (!plausible || x > y * MAX_ASPECT || y > x * MAX_ASPECT) {
      return null;
    }
    return new Dpi(round(x), round(y));
  }

  /** As {@link #ofInch} from dots per centimeter. */
  public static Dpi ofCentimeter(double horizontal, double vertical) {
    return ofInch(horizontal * CENTIMETERS_PER_INCH, vertical * CENTIMETERS_PER_INCH);
  }

  /** As {@link #ofInch} from dots per meter. */
  public static Dpi ofMeter(double horizontal, double vertical) {
    return ofInch(horizontal * METERS_PER_INCH, vertical * METERS_PER_INCH);
  }

  /**
   * As {@link #ofInch} from the tags of a TIFF or EXIF directory: 282 and 283, unit in 296 (2 is
   * inch and the default, 3 centimeter, 1 says that only the aspect is meant).
   */
  public static Dpi of(Ifd ifd) {
    double x = ifd.real(282);
    double y = ifd.real(283);
    return switch ((int) ifd.number(296, 2)) {
      case 2 -> ofInch(x, y);
      case 3 -> ofCentimeter(x, y);
      default -> null;
    };
  }

  /** 11811 dots a meter mean 300 dpi, not 299.9994. */
  private static double round(double dpi) {
    double whole = Math.rint(dpi);
    return Math.abs(dpi - whole) < 0.02 ? whole : dpi;
  }
}
