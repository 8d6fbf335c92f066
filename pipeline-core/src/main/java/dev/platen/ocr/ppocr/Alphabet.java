package dev.platen.ocr.ppocr;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.onnx.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the classes of a recognizer mean: class 0 is the blank of CTC, which separates; the last one
 * may be the space, which no file of characters names.
 */
final class Alphabet {

  /** The class that means: no new character here. */
  static final int BLANK = 0;

  private static final String SPACE = " ";

  private final List<String> characters;

  private Alphabet(List<String> characters) {
    this.characters = List.copyOf(characters);
  }

  /**
   * Reads a file of characters, one a line.
   *
   * @param classes how many the recognizer tells apart
   * @throws PipelineException with code {@code configuration} if these are not as many
   */
  static Alphabet read(ModelFile file, int classes) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("\\r?\\n", -1)));
    if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return of(lines, classes, file.name());
  }

  static Alphabet of(List<String> characters, int classes, String name) {
    List<String> all = new ArrayList<>(characters);
    all.add(BLANK, "");
    if (all.size() == classes - 1) {
      all.add(SPACE);
    }
    if (all.size() != classes) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s has %d characters, but the recognizer tells %d classes apart: they do not belong together"
              .formatted(name, characters.size(), classes));
    }
    return new Alphabet(all);
  }

  /**
   * The classes that stand for certain characters, for a space, or for none; null if all do.
   *
   * @param allowed the characters; empty for any
   */
  BitSet classesOf(String allowed) {
    if (allowed.isEmpty()) {
      return null;
    }
    BitSet classes = new BitSet(characters.size());
    for (int index = 0; index < characters.size(); index++) {
      String text = characters.get(index);
      classes.set(index, text.isBlank() || allowed.contains(text));
    }
    return classes;
  }

  /** What a class stands for; empty for the blank. */
  String text(int index) {
    return characters.get(index);
  }
}
