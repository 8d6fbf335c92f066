package dev.platen.assemble;

import dev.platen.model.Block;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language of a region: that of the page, unless most of the region's words are in another
 * script. A region in Latin letters on a Chinese page is English, the one Latin language that is
 * read together with Chinese.
 */
public final class BlockLanguage {

  /** Letters that a Chinese character stands for. */
  private static final int HAN_WEIGHT = 3;

  private static final String CHINESE = "chi_";

  private BlockLanguage() {}

  /** Tesseract code of most of the text of a region; null where it has no letters. */
  public static String of(Block block, Recognition text) {
    Map<String, Integer> letters = new TreeMap<>();
    for (int line : block.lines()) {
      for (Word word : text.lines().get(line).words()) {
        if (word.script() != null && word.text().codePoints().anyMatch(Character::isLetter)) {
          int weight = isHan(word.script()) ? HAN_WEIGHT : 1;
          letters.merge(word.script(), weight * word.text().length(), Integer::sum);
        }
      }
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> language(most.getKey(), codes(text.language())))
        .orElse(null);
  }

  private static String language(String script, List<String> ofPage) {
    if (isHan(script)) {
      return switch (script) {
        case "Hans" -> "chi_sim";
        case "Hant" -> "chi_tra";
        default ->
            ofPage.stream().filter(code -> code.startsWith(CHINESE)).findFirst().orElse("chi_sim");
      };
    }
    return ofPage.stream()
        .filter(code -> !code.startsWith(CHINESE))
        .findFirst()
        .orElse(script.equals("Latn") ? "eng" : null);
  }

  private static List<String> codes(String languages) {
    return languages == null ? List.of() : Arrays.asList(languages.split("\\+"));
  }

  private static boolean isHan(String script) {
    return script.startsWith("Han") && !script.equals("Hang");
  }
}
