package dev.platen.synthesize.document;

import dev.platen.synthesize.typeset.TableSetter.Ruling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Styles in which fund houses print statements. Held-out styles are used only when asked for. */
enum FundIssuer {
  CEDAR(Ruling.BOOK, Scene.Look.SERIF, 9, BankIssuer.Head.LEFT),
  BEACON(Ruling.TINTED, Scene.Look.SANS, 8.8, BankIssuer.Head.BAND),
  SUMMIT(Ruling.FULL, Scene.Look.SANS, 8.4, BankIssuer.Head.CENTER),
  ORCHARD(Ruling.NONE, Scene.Look.SANS, 9.2, BankIssuer.Head.RIGHT),
  LANTERN(Ruling.ROWS, Scene.Look.SERIF, 8.8, BankIssuer.Head.CENTER),
  MERIDIAN(Ruling.COLUMNS, Scene.Look.SANS, 8.6, BankIssuer.Head.LEFT),
  TERRACE(Ruling.ROWS, Scene.Look.SANS, 9, BankIssuer.Head.BAND);

  private final Ruling ruling;
  private final Scene.Look look;
  private final double size;
  private final BankIssuer.Head head;

  FundIssuer(Ruling ruling, Scene.Look look, double size, BankIssuer.Head head) {
    this.ruling = ruling;
    this.look = look;
    this.size = size;
    this.head = head;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is used only on request. */
  boolean heldOut() {
    return this == MERIDIAN || this == TERRACE;
  }

  Ruling ruling() {
    return ruling;
  }

  Scene.Look look() {
    return look;
  }

  /** Size of type in its tables, in points. */
  double size() {
    return size;
  }

  BankIssuer.Head head() {
    return head;
  }

  /** The styles that are held out, or those that are not. */
  static List<FundIssuer> of(boolean heldOut) {
    return Arrays.stream(values()).filter(issuer -> issuer.heldOut() == heldOut).toList();
  }
}
