package dev.platen.geometry;

import java.io.Serializable;

/**
 * Resolution of a scan in dots per inch; the two differ on faxes.
 *
 * @param horizontal dots per inch along x
 * @param vertical dots per inch along y
 */
public record Dpi(double horizontal, double vertical) implements Serializable {

  public Dpi {
    if (!(horizontal > 0) || !(vertical > 0) || horizontal > 100_000 || vertical > 100_000) {
      throw new IllegalArgumentException(
          "Resolution %s x %s dpi is not between 0 and 100000".formatted(horizontal, vertical));
    }
  }

  /** The same resolution both ways. */
  public static Dpi of(double dpi) {
    return new Dpi(dpi, dpi);
  }

  /** The geometric mean of both directions. */
  public double mean() {
    return horizontal == vertical ? horizontal : Math.sqrt(horizontal * vertical);
  }
}
