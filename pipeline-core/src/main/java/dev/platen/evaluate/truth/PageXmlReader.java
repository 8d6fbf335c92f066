package dev.platen.evaluate.truth;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Reads PAGE XML of 2013 to 2019 (PRImA; Pletschacher and Antonacopoulos, ICPR 2010).
 *
 * <p>Regions come in the order that {@code ReadingOrder} gives, those it does not name after them
 * in the order of the file. Of several readings of a line the one with the lowest {@code index}
 * counts.
 */
final class PageXmlReader {

  private final TruthFile file;
  private final XmlElement root;
  private final List<TruthLine> lines = new ArrayList<>();
  private final List<TruthWord> words = new ArrayList<>();
  private final List<TruthRegion> regions = new ArrayList<>();
  private final List<TruthTable> tables = new ArrayList<>();
  private final StringJoiner text = new StringJoiner("\n");
  private boolean hasText;

  PageXmlReader(TruthFile file, XmlElement root) {
    this.file = file;
    this.root = root;
  }

  List<TruthPage> read() {
    XmlElement page =
        root.child("Page").orElseThrow(() -> root.malformed("there is no element Page"));
    Map<String, Integer> order = new HashMap<>();
    page.child("ReadingOrder").ifPresent(element -> collectOrder(element, order));
    regionsIn(page, order).forEach(region -> add(region, order));
    String image = page.attribute("imageFilename");
    Integer width = page.integer("imageWidth");
    Integer height = page.integer("imageHeight");
    return List.of(
        new TruthPage(
            file.id(),
            file.set(),
            TruthKind.UNKNOWN,
            reference(file, image),
            width == null || height == null ? null : new Size(width, height),
            hasText ? new TruthText(text.toString(), true, false) : null,
            lines.isEmpty() ? null : lines,
            words.isEmpty() ? null : words,
            regions,
            tables.isEmpty() ? null : tables,
            null,
            TruthGeometry.UNKNOWN,
            null,
            null,
            null));
  }

  /** The image's page, by the name in the file, or by that of the file itself. */
  static PageReference reference(TruthFile file, String image) {
    List<String> path = image == null ? List.of() : PageReference.segments(image);
    return path.isEmpty()
        ? new PageReference(file.folders(), List.of(PageReference.stem(file.fileName())), true, 1)
        : new PageReference(file.folders(), path, false, 1);
  }

  /** Numbers the regions that ordered groups name, groups in groups included. */
  private static void collectOrder(XmlElement group, Map<String, Integer> order) {
    if (group.name().startsWith("Unordered")) {
      return;
    }
    List<XmlElement> members = new ArrayList<>(group.children());
    members.sort(
        Comparator.comparing(
            member -> member.attribute("index") == null ? 0 : member.number("index")));
    for (XmlElement member : members) {
      String region = member.attribute("regionRef");
      if (region != null) {
        order.putIfAbsent(region, order.size());
      }
      collectOrder(member, order);
    }
  }

  /** The regions directly in a page or region, in reading order. */
  private static List<XmlElement> regionsIn(XmlElement parent, Map<String, Integer> order) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : parent.children()) {
      if (child.name().endsWith("Region")) {
        found.add(child);
      }
    }
    found.sort(
        Comparator.comparing(
            region ->
                order.getOrDefault(String.valueOf(region.attribute("id")), Integer.MAX_VALUE)));
    return found;
  }

  private void add(XmlElement region, Map<String, Integer> order) {
    List<Point> outline = outline(region);
    BlockType type = type(region);
    if (type != null) {
      Integer place = order.get(String.valueOf(region.attribute("id")));
      regions.add(new TruthRegion(type, outline, place));
    }
    if (type == BlockType.TABLE) {
      tables.add(new TruthTable(Box.around(outline), html(region)));
    }
    List<XmlElement> textLines = region.children("TextLine").toList();
    textLines.forEach(this::addLine);
    String own = reading(region);
    if (own != null && textLines.stream().allMatch(line -> reading(line) == null)) {
      hasText = true;
      text.add(own);
    }
    regionsIn(region, order).forEach(child -> add(child, order));
  }

  private void addLine(XmlElement line) {
    StringJoiner joined = new StringJoiner(" ");
    for (XmlElement word : line.children("Word").toList()) {
      String reading = reading(word);
      if (reading != null) {
        joined.add(reading);
        words.add(new TruthWord(Box.around(outline(word)), reading));
      }
    }
    String reading = reading(line);
    if (reading == null && joined.length() > 0) {
      reading = joined.toString();
    }
    lines.add(new TruthLine(outline(line), reading == null ? "" : reading));
    if (reading != null) {
      hasText = true;
      text.add(reading);
    }
  }

  /** What a region, line or word says; null where it does not say. */
  private static String reading(XmlElement element) {
    return element
        .children("TextEquiv")
        .min(
            Comparator.comparing(
                equivalent ->
                    equivalent.attribute("index") == null ? 0 : equivalent.number("index")))
        .flatMap(equivalent -> equivalent.child("Unicode"))
        .map(XmlElement::text)
        .orElse(null);
  }

  private static List<Point> outline(XmlElement element) {
    XmlElement coords =
        element
            .child("Coords")
            .orElseThrow(() -> element.malformed(element.name() + " has no Coords"));
    List<Point> points = new ArrayList<>();
    for (String pair : coords.require("points").strip().split("\\s+", -1)) {
      String[] numbers = pair.split(",", -1);
      try {
        points.add(new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw coords.malformed("\"%s\" is no point".formatted(pair));
      }
    }
    if (points.size() < 3) {
      throw coords.malformed("an outline of %d points".formatted(points.size()));
    }
    return points;
  }

  /** The type of a region; null for lines and other marks that are no regions to Platen. */
  private static BlockType type(XmlElement region) {
    return switch (region.name()) {
      case "TextRegion" -> textType(String.valueOf(region.attribute("type")));
      case "TableRegion" -> BlockType.TABLE;
      case "ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion", "MapRegion" ->
          BlockType.FIGURE;
      case "MathsRegion", "ChemRegion" -> BlockType.FORMULA;
      case "SeparatorRegion", "NoiseRegion" -> null;
      default -> BlockType.OTHER;
    };
  }

  private static BlockType textType(String type) {
    return switch (type) {
      case "heading" -> BlockType.HEADING;
      case "caption" -> BlockType.CAPTION;
      case "header" -> BlockType.HEADER;
      case "footer" -> BlockType.FOOTER;
      case "page-number" -> BlockType.PAGE_NUMBER;
      case "footnote", "footnote-continued", "endnote" -> BlockType.FOOTNOTE;
      case "list-label" -> BlockType.LIST;
      default -> BlockType.TEXT;
    };
  }

  /** The cells of a table as HTML; null where the truth has no cells. */
  private static String html(XmlElement table) {
    List<PageXmlCell> cells = new ArrayList<>();
    for (XmlElement region : table.children("TextRegion").toList()) {
      region
          .child("Roles")
          .flatMap(roles -> roles.child("TableCellRole"))
          .ifPresent(role -> cells.add(PageXmlCell.of(role, cellText(region))));
    }
    return cells.isEmpty() ? null : PageXmlCell.html(cells);
  }

  private static String cellText(XmlElement region) {
    String own = reading(region);
    if (own != null) {
      return own;
    }
    StringJoiner joined = new StringJoiner(" ");
    region
        .children("TextLine")
        .map(PageXmlReader::reading)
        .filter(reading -> reading != null)
        .forEach(joined::add);
    return joined.toString();
  }
}
