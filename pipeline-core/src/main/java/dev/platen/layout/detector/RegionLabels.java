package dev.platen.layout.detector;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.BlockType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the classes of a layout model mean. Known are the names of PP-DocLayout, DocLayNet,
 * PubLayNet, DocStructBench and CDLA; any other class is of type other, its name the subtype.
 *
 * @param names by class, as the model's maker wrote them
 */
record RegionLabels(List<String> names) {

  /** YOLO's exporter writes a Python dictionary of class and name under this key. */
  private static final String NAMES = "names";

  private static final Pattern NAME = Pattern.compile("(\\d{1,4})\\s*:\\s*(['\"])(.{1,64}?)\\2");

  /** What a class is taken for. */
  record Kind(BlockType type, String subtype) {}

  RegionLabels {
    names = List.copyOf(names);
  }

  /**
   * The names that the settings give, or else the model.
   *
   * @throws PipelineException with code {@code configuration} if neither does
   */
  static RegionLabels of(String model, List<String> given, Map<String, String> metadata) {
    if (!given.isEmpty()) {
      return new RegionLabels(given);
    }
    Map<Integer, String> found = new TreeMap<>();
    Matcher matcher = NAME.matcher(metadata.getOrDefault(NAMES, ""));
    for (MatchResult match : matcher.results().toList()) {
      found.put(Integer.valueOf(match.group(1)), match.group(3));
    }
    boolean whole = !found.isEmpty() && found.containsKey(found.size() - 1);
    if (!whole) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          ("%s does not name its classes; give their names in order in layout.model-labels, such as"
                  + " text,title,list,table,figure")
              .formatted(model));
    }
    return new RegionLabels(List.copyOf(found.values()));
  }

  int size() {
    return names.size();
  }

  Kind kind(int label) {
    if (label < 0 || label >= names.size()) {
      return new Kind(BlockType.OTHER, "class_" + label);
    }
    String name = names.get(label).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return switch (name) {
      case "title", "doc_title", "document_title" -> new Kind(BlockType.TITLE, null);
      case "paragraph_title", "section_header", "section_title", "heading" ->
          new Kind(BlockType.HEADING, null);
      case "text", "plain_text", "paragraph", "content" -> new Kind(BlockType.TEXT, null);
      case "abstract", "reference", "references", "reference_content" ->
          new Kind(BlockType.TEXT, name);
      case "aside_text" -> new Kind(BlockType.TEXT, "marginal_note");
      case "list" -> new Kind(BlockType.LIST, null);
      case "list_item" -> new Kind(BlockType.LIST, name);
      case "table" -> new Kind(BlockType.TABLE, null);
      case "picture", "image", "figure" -> new Kind(BlockType.FIGURE, null);
      case "chart", "header_image", "footer_image" -> new Kind(BlockType.FIGURE, name);
      case "caption",
          "figure_title",
          "figure_caption",
          "table_title",
          "table_caption",
          "chart_title",
          "figure_table_chart_title" ->
          new Kind(BlockType.CAPTION, null);
      case "page_header", "header" -> new Kind(BlockType.HEADER, null);
      case "page_footer", "footer" -> new Kind(BlockType.FOOTER, null);
      case "number", "page_number" -> new Kind(BlockType.PAGE_NUMBER, null);
      case "footnote", "page_footnote", "table_footnote", "vision_footnote" ->
          new Kind(BlockType.FOOTNOTE, null);
      case "formula", "equation", "isolate_formula", "display_formula" ->
          new Kind(BlockType.FORMULA, null);
      case "formula_number", "formula_caption" -> new Kind(BlockType.FORMULA, "number");
      case "seal", "stamp" -> new Kind(BlockType.SEAL, null);
      default -> new Kind(BlockType.OTHER, name);
    };
  }
}
