package dev.platen.synthesize.font;

import java.util.Locale;

/**
 * Families of fonts, with the Debian package and the files that hold them. A held-out family is
 * used only when asked for, so that there is always a face that nothing was tuned on.
 */
public enum Family {
  LIBERATION_SANS("liberation2", "truetype/liberation2/LiberationSans-%s.ttf", Script.LATIN),
  LIBERATION_SERIF("liberation2", "truetype/liberation2/LiberationSerif-%s.ttf", Script.LATIN),
  LIBERATION_MONO("liberation2", "truetype/liberation2/LiberationMono-%s.ttf", Script.LATIN),
  CARLITO("crosextra-carlito", "truetype/crosextra/Carlito-%s.ttf", Script.LATIN),
  CALADEA("crosextra-caladea", "truetype/crosextra/Caladea-%s.ttf", Script.LATIN),
  OLD_STANDARD("oldstandard", "truetype/fonts-oldstandard/OldStandard-%s.ttf", Script.LATIN),
  GENTIUM(
      "sil-gentium-basic",
      Script.LATIN,
      "truetype/gentium-basic/GenBasR.ttf",
      "truetype/gentium-basic/GenBasB.ttf",
      "truetype/gentium-basic/GenBasI.ttf"),
  // Its bold lacks quotation marks and umlauts.
  GARAMOND(
      "ebgaramond",
      Script.LATIN,
      "opentype/ebgaramond/EBGaramond12-Regular.otf",
      "",
      "opentype/ebgaramond/EBGaramond12-Italic.otf"),
  DEJAVU_SANS(
      "dejavu-core",
      Script.LATIN,
      "truetype/dejavu/DejaVuSans.ttf",
      "truetype/dejavu/DejaVuSans-Bold.ttf"),
  DEJAVU_MONO(
      "dejavu-core",
      Script.LATIN,
      "truetype/dejavu/DejaVuSansMono.ttf",
      "truetype/dejavu/DejaVuSansMono-Bold.ttf"),
  OPEN_SANS("open-sans", "truetype/open-sans/OpenSans-%s.ttf", Script.LATIN),
  LIBERTINE(
      "linuxlibertine",
      Script.LATIN,
      "opentype/linux-libertine/LinLibertine_R.otf",
      "opentype/linux-libertine/LinLibertine_RB.otf",
      "opentype/linux-libertine/LinLibertine_RI.otf"),
  MICRO_HEI("wqy-microhei", Script.CHINESE, "truetype/wqy/wqy-microhei.ttc"),
  SONG("arphic-gbsn00lp", Script.CHINESE, "truetype/arphic-gbsn00lp/gbsn00lp.ttf"),
  KAI("arphic-gkai00mp", Script.CHINESE, "truetype/arphic-gkai00mp/gkai00mp.ttf"),
  MING("arphic-bsmi00lp", Script.CHINESE, "truetype/arphic-bsmi00lp/bsmi00lp.ttf"),
  KAI_TRADITIONAL("arphic-bkai00mp", Script.CHINESE, "truetype/arphic-bkai00mp/bkai00mp.ttf"),
  ZEN_HEI("wqy-zenhei", Script.CHINESE, "truetype/wqy/wqy-zenhei.ttc");

  /** What a family is for. */
  enum Script {
    LATIN,
    CHINESE
  }

  private final String debianPackage;
  private final Script script;
  private final String regular;
  private final String bold;
  private final String italic;

  Family(String debianPackage, String pattern, Script script) {
    this(
        debianPackage,
        script,
        pattern.formatted("Regular"),
        pattern.formatted("Bold"),
        pattern.formatted("Italic"));
  }

  Family(String debianPackage, Script script, String regular) {
    this(debianPackage, script, regular, "", "");
  }

  Family(String debianPackage, Script script, String regular, String bold) {
    this(debianPackage, script, regular, bold, "");
  }

  Family(String debianPackage, Script script, String regular, String bold, String italic) {
    this.debianPackage = "fonts-" + debianPackage;
    this.script = script;
    this.regular = regular;
    this.bold = bold;
    this.italic = italic;
  }

  /** Name in the truth: {@code liberation-sans}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The Debian package that holds it. */
  public String debianPackage() {
    return debianPackage;
  }

  /** Whether it is used only on request. */
  public boolean heldOut() {
    return this == OPEN_SANS || this == LIBERTINE || this == ZEN_HEI;
  }

  boolean chinese() {
    return script == Script.CHINESE;
  }

  /** The file of a style below the folder of fonts; empty if the family has no such style. */
  String file(Style style) {
    return switch (style) {
      case REGULAR -> regular;
      case BOLD -> bold;
      case ITALIC -> italic;
    };
  }
}
