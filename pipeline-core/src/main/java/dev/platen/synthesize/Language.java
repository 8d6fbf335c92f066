package dev.platen.synthesize;

/** Languages in which letters are written. */
enum Language {
  ENGLISH("eng"),
  GERMAN("deu");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Tesseract's code. */
  String code() {
    return code;
  }
}
