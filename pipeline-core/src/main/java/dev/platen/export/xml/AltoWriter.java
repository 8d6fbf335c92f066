package dev.platen.export.xml;

import dev.platen.export.place.LanguageTag;
import dev.platen.export.place.Place;
import dev.platen.export.place.XmlWriter;
import dev.platen.export.view.BlockTree;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.BlockType;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * ALTO 4.4, a file a page, in pixels. The type of each block is a layout tag; the reading order is
 * explicit, for blocks that hold others stand around them.
 *
 * <p>Source: the schema of the ALTO board, <a
 * href="https://github.com/altoxml/schema">v4/alto-4-4.xsd</a>.
 */
public final class AltoWriter extends PagePerFile {

  private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
  private static final String SCHEMA =
      NAMESPACE + " http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";

  private final DocumentView document;

  public AltoWriter(DocumentView document, Place place) {
    super(place);
    this.document = document;
  }

  @Override
  void write(PageView page, Size size, XmlWriter xml) {
    xml.open(
        "alto",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        SCHEMA,
        "SCHEMAVERSION",
        "4.4");
    describe(page, xml.line());
    tags(page.blocks(), xml);
    order(page.blocks(), xml);
    Coordinates on = new Coordinates(size);
    xml.open("Layout").line();
    xml.open(
        "Page",
        "ID",
        "page_" + page.pageNumber(),
        "PHYSICAL_IMG_NR",
        page.pageNumber(),
        "PRINTED_IMG_NR",
        page.pageLabel(),
        "WIDTH",
        size.width(),
        "HEIGHT",
        size.height(),
        "LANG",
        LanguageTag.of(page.language()),
        "PC",
        page.confidence());
    xml.line().open("PrintSpace", place(size.box(), on)).line();
    new Blocks(page, on, xml).write();
    xml.close(4);
  }

  private void describe(PageView page, XmlWriter xml) {
    xml.open("Description").line().element("MeasurementUnit", "pixel").line();
    xml.open("sourceImageInformation").line().element("fileName", document.fileName());
    xml.element("fileIdentifier", document.uri());
    xml.element("documentIdentifier", document.documentId()).close(1).line();
    xml.open("Processing", "ID", "processing").line();
    xml.element("processingCategory", "contentGeneration");
    xml.element("processingDateTime", document.processedAt());
    xml.open("processingSoftware").element("softwareName", "Platen");
    xml.element("applicationDescription", engine(page)).close(1);
    xml.close(2).line();
  }

  /** The version has the engine's name in it. */
  private static String engine(PageView page) {
    return page.engineVersion() == null ? page.engine() : page.engineVersion();
  }

  private static void tags(List<BlockView> blocks, XmlWriter xml) {
    TreeSet<BlockType> types = new TreeSet<>();
    blocks.forEach(block -> types.add(block.type()));
    if (!types.isEmpty()) {
      xml.open("Tags").line();
      for (BlockType type : types) {
        xml.empty("LayoutTag", "ID", tag(type), "TYPE", "block", "LABEL", type.id()).line();
      }
      xml.close(1).line();
    }
  }

  private static String tag(BlockType type) {
    return "type_" + type.id();
  }

  private static void order(List<BlockView> blocks, XmlWriter xml) {
    if (!blocks.isEmpty()) {
      xml.open("ReadingOrder").line().open("OrderedGroup", "ID", "reading_order").line();
      for (int i = 0; i < blocks.size(); i++) {
        String id = Identifiers.of(blocks.get(i).blockId());
        xml.empty("ElementRef", "ID", "order_" + i, "REF", id).line();
      }
      xml.close(2).line();
    }
  }

  private static Object[] place(Box box, Coordinates on) {
    Box inside = on.inside(box);
    return new Object[] {
      "HPOS",
      Coordinates.number(inside.x()),
      "VPOS",
      Coordinates.number(inside.y()),
      "WIDTH",
      Coordinates.number(inside.width()),
      "HEIGHT",
      Coordinates.number(inside.height())
    };
  }

  /** The blocks of one page. */
  private static final class Blocks {

    private final Coordinates on;
    private final XmlWriter xml;
    private final BlockTree tree;
    private final Map<String, List<LineView>> lines;

    Blocks(PageView page, Coordinates on, XmlWriter xml) {
      this.on = on;
      this.xml = xml;
      this.tree = BlockTree.of(page.blocks());
      this.lines = page.linesByBlock();
    }

    void write() {
      tree.top().forEach(this::write);
    }

    private void write(BlockView block) {
      List<BlockView> children = tree.children(block);
      List<LineView> held = lines.getOrDefault(block.blockId(), List.of());
      String kind = kind(block, held, children);
      xml.open(kind, place(block.box(), on));
      xml.attribute("ID", Identifiers.of(block.blockId()));
      xml.attribute("TAGREFS", tag(block.type()));
      if (!kind.equals("TextBlock") && !kind.equals("GraphicalElement")) {
        xml.attribute("TYPE", block.subtype() == null ? block.type().id() : block.subtype());
      }
      shape(block.polygon());
      if (kind.equals("TextBlock")) {
        held.forEach(this::write);
      } else if (kind.equals("ComposedBlock") && !held.isEmpty()) {
        xml.line().open("TextBlock", place(block.box(), on));
        xml.attribute("ID", Identifiers.of(block.blockId()) + "_text");
        held.forEach(this::write);
        xml.close(1);
      }
      if (kind.equals("ComposedBlock")) {
        xml.line();
        children.forEach(this::write);
      }
      xml.close(1).line();
    }

    /** A figure with text in it is a block of an illustration's type that holds text. */
    private static String kind(BlockView block, List<LineView> held, List<BlockView> children) {
      if (!children.isEmpty()) {
        return "ComposedBlock";
      }
      if (!held.isEmpty()) {
        return "TextBlock";
      }
      return switch (block.type()) {
        case FIGURE, SEAL -> "Illustration";
        case OTHER -> "separator".equals(block.subtype()) ? "GraphicalElement" : "TextBlock";
        default -> "TextBlock";
      };
    }

    private void shape(List<Point> polygon) {
      if (polygon.size() > 2) {
        xml.open("Shape").empty("Polygon", "POINTS", on.points(polygon)).close(1);
      }
    }

    private void write(LineView line) {
      if (line.words().isEmpty()) {
        return;
      }
      xml.line().open("TextLine", place(line.box(), on));
      xml.attribute("ID", Identifiers.of(line.lineId()));
      xml.attribute("BASELINE", baseline(line.baseline()));
      xml.attribute("BASEDIRECTION", line.isColumn() ? "ttb" : null);
      shape(line.polygon());
      boolean[] spaces = line.spacesBehind();
      for (int i = 0; i < spaces.length; i++) {
        write(line.words().get(i));
        if (spaces[i] && i + 1 < spaces.length) {
          xml.empty("SP");
        }
      }
      xml.close(1);
    }

    private String baseline(Baseline baseline) {
      return baseline == null ? null : on.points(List.of(baseline.start(), baseline.end()));
    }

    private void write(WordView word) {
      xml.line().open("String", place(word.box(), on));
      xml.attribute("ID", Identifiers.of(word.wordId()));
      xml.attribute("CONTENT", word.text());
      xml.attribute("WC", word.confidence());
      shape(word.polygon());
      xml.close(1);
    }
  }
}
