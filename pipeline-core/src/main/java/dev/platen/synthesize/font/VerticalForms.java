package dev.platen.synthesize.font;

/** Characters that look different in vertical text (Unicode Standard Annex 50). */
final class VerticalForms {

  private static final String TURNED = "「」『』（）《》〈〉【】—…～：；“”‘’〔〕";
  private static final String RAISED = "，。、";

  private VerticalForms() {}

  /** Turned by a quarter clockwise. */
  static boolean turned(int character) {
    return TURNED.indexOf(character) >= 0;
  }

  /** Moved from the lower left of its square to the upper right. */
  static boolean raised(int character) {
    return RAISED.indexOf(character) >= 0;
  }
}
