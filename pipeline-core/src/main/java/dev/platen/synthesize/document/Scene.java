package dev.platen.synthesize.document;

import dev.platen.synthesize.font.Family;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.font.Typeface;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What a document is made from: a language, a grammar, fonts and luck. One document uses it. */
public final class Scene {

  /** Width of A4 paper, in points. */
  static final double A4_WIDTH = 595.28;

  /** Height of A4 paper, in points. */
  static final double A4_HEIGHT = 841.89;

  private static final Color INK = new Color(0x14, 0x14, 0x18);

  private final Typefaces faces;
  private final Grammar grammar;
  private final RandomGenerator random;
  private final boolean heldOut;
  private final Map<Look, Family> families = new LinkedHashMap<>();
  private final Family latin;
  private String issuer = "";

  /**
   * @param heldOut whether held-out families and issuers are used, and no others
   */
  public Scene(Typefaces faces, Grammar grammar, RandomGenerator random, boolean heldOut) {
    this.faces = faces;
    this.grammar = grammar;
    this.random = random;
    this.heldOut = heldOut;
    this.latin = one(heldOut ? List.of(Family.LIBERTINE) : List.of(Family.LIBERATION_SERIF));
    for (Look look : Look.values()) {
      families.put(look, one(candidates(look)));
    }
  }

  /** What a font is to look like. */
  enum Look {
    SERIF,
    SANS,
    MONO
  }

  private List<Family> candidates(Look look) {
    return switch (grammar.language()) {
      case ENGLISH, GERMAN, FRENCH -> latinCandidates(look);
      case SIMPLIFIED_CHINESE, CHINESE_AND_ENGLISH ->
          heldOut
              ? List.of(Family.ZEN_HEI)
              : look == Look.SERIF ? List.of(Family.SONG, Family.KAI) : List.of(Family.MICRO_HEI);
      case TRADITIONAL_CHINESE ->
          heldOut
              ? List.of(Family.ZEN_HEI)
              : look == Look.SERIF
                  ? List.of(Family.MING, Family.KAI_TRADITIONAL)
                  : List.of(Family.MICRO_HEI);
    };
  }

  private List<Family> latinCandidates(Look look) {
    return switch (look) {
      case SERIF ->
          heldOut
              ? List.of(Family.LIBERTINE)
              : List.of(
                  Family.LIBERATION_SERIF,
                  Family.CALADEA,
                  Family.OLD_STANDARD,
                  Family.GENTIUM,
                  Family.GARAMOND);
      case SANS ->
          heldOut
              ? List.of(Family.OPEN_SANS)
              : List.of(Family.LIBERATION_SANS, Family.CARLITO, Family.DEJAVU_SANS);
      case MONO -> List.of(Family.LIBERATION_MONO, Family.DEJAVU_MONO);
    };
  }

  /** Its language. */
  Language language() {
    return grammar.language();
  }

  /** What it says. */
  Grammar grammar() {
    return grammar;
  }

  /** Its luck. */
  RandomGenerator random() {
    return random;
  }

  /** Whether held-out issuers are used, and no others. */
  boolean heldOut() {
    return heldOut;
  }

  /** Remembers the style of the issuer. */
  void issuer(String id) {
    issuer = id;
  }

  /** The style of the issuer; empty where a kind has none. */
  public String issuer() {
    return issuer;
  }

  /** The family that the document uses for a look. */
  public List<String> families() {
    List<String> ids = new ArrayList<>();
    families.values().forEach(family -> ids.add(family.id()));
    return ids;
  }

  /** Type of a look in ink. */
  Word.Type type(Look look, Style style, double size) {
    Family family = families.get(look);
    Typeface face =
        language().chinese()
            ? faces.chinese(family, look == Look.MONO ? Family.LIBERATION_MONO : latin(look), style)
            : faces.latin(family, style);
    return new Word.Type(face, size, INK);
  }

  private Family latin(Look look) {
    return look == Look.SERIF || heldOut ? latin : Family.LIBERATION_SANS;
  }

  /** Serif or sans, one as likely as the other. */
  Look textLook() {
    return random.nextBoolean() ? Look.SERIF : Look.SANS;
  }

  /** One of several. */
  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** An empty A4 page. */
  PageBuilder a4() {
    return new PageBuilder(A4_WIDTH, A4_HEIGHT, language());
  }

  /** First-line indent of a paragraph. */
  double indent(double size) {
    return language().chinese() ? 2 * size : 1.2 * size;
  }
}
