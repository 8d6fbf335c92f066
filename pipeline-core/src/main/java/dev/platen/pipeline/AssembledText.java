package dev.platen.pipeline;

import dev.platen.model.Block;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The text of a page in reading order: lines end with a line feed, blocks with an empty line.
 *
 * <p>A word that a line's end divides is put together on the first of its lines, without the
 * hyphen: so it is found by a search. Only where a small letter follows; "Anglo-" before "Saxon"
 * and figures stay as they are. The lines themselves keep their hyphens.
 */
public final class AssembledText {

  private static final Pattern DIVIDED_WORD =
      Pattern.compile("(?<=\\p{L}\\p{L})[-\u2010\u00ac\u00ad]\n(?<rest>\\p{Ll}[^\\s\n]*)[ \t]*\n?");

  private AssembledText() {}

  /** The text; null where none was found. */
  public static String of(PageResult page) {
    if (page.ocr() == null || page.ocr().lines().isEmpty()) {
      return null;
    }
    List<Line> lines = page.ocr().lines();
    if (page.layout() == null) {
      StringJoiner text = new StringJoiner("\n");
      lines.forEach(line -> text.add(line.text()));
      return joinDivided(text.toString());
    }
    StringJoiner text = new StringJoiner("\n\n");
    for (Block block : page.layout().blocks()) {
      String blockText = of(block, lines);
      if (!blockText.isEmpty()) {
        text.add(blockText);
      }
    }
    return text.toString();
  }

  /** The text of a block. */
  public static String of(Block block, List<Line> lines) {
    StringJoiner text = new StringJoiner("\n");
    for (int line : block.lines()) {
      text.add(lines.get(line).text());
    }
    return joinDivided(text.toString());
  }

  private static String joinDivided(String text) {
    return DIVIDED_WORD.matcher(text).replaceAll("${rest}\n").stripTrailing();
  }
}
