package dev.platen.export.place;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Names for exported files, made of the names of sources: letters of all scripts stay, everything
 * that a file system, a shell or a reader's eye could trip over does not. The first digits of the
 * document id make a name unique, and the same in every export.
 */
public final class OutputName {

  /** Bytes of a source's name that are kept; file systems allow 255 for the whole. */
  private static final int MOST_BYTES = 120;

  /** Digits of the id: 48 bits, so that a million files called scan.pdf have different names. */
  private static final int ID_DIGITS = 12;

  /** Names that Windows keeps for devices. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private OutputName() {}

  /**
   * The name of a document's files, without an ending.
   *
   * @param fileName name of the source; null if none is known
   * @param documentId hexadecimal
   */
  public static String of(String fileName, String documentId) {
    String id = documentId.substring(0, Math.min(ID_DIGITS, documentId.length()));
    String kept = shortened(safe(withoutEnding(fileName == null ? "" : fileName)));
    return kept.isEmpty() || DEVICES.contains(kept.toLowerCase(Locale.ROOT))
        ? "document-" + id
        : kept + "-" + id;
  }

  /** Without what looks like a file type; a name may hold full stops of its own. */
  private static String withoutEnding(String name) {
    return name.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "");
  }

  private static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> isKept(c) ? c : '_')
        .forEach(safe::appendCodePoint);
    return safe.toString().replaceAll("_{2,}", "_").replaceAll("^[._ -]+|[. _]+$", "");
  }

  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> c == 0xFFFD ? false : "/\\:*?\"<>|%#&'`$!;{}[]~".indexOf(c) < 0;
    };
  }

  private static String shortened(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
