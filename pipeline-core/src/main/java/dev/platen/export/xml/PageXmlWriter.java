package dev.platen.export.xml;

import dev.platen.export.place.Place;
import dev.platen.export.place.XmlWriter;
import dev.platen.export.view.BlockTree;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import java.util.List;
import java.util.Map;

/**
 * PAGE (page content) of 2019-07-15, a file a page.
 *
 * <p>Source: the schema of PRImA, <a
 * href="https://github.com/PRImA-Research-Lab/PAGE-XML">pagecontent.xsd</a>.
 */
public final class PageXmlWriter extends PagePerFile {

  private static final String NAMESPACE =
      "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15";

  /** Stands for a time of making that is not known; the schema wants one. */
  private static final String NO_TIME = "1970-01-01T00:00:00Z";

  private final DocumentView document;

  public PageXmlWriter(DocumentView document, Place place) {
    super(place);
    this.document = document;
  }

  @Override
  void write(PageView page, Size size, XmlWriter xml) {
    xml.open(
        "PcGts",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        NAMESPACE + " " + NAMESPACE + "/pagecontent.xsd",
        "pcGtsId",
        "id_" + document.documentId() + "_" + page.pageNumber());
    String made = document.processedAt() == null ? NO_TIME : document.processedAt();
    xml.line().open("Metadata", "externalRef", document.uri()).line();
    xml.element("Creator", "Platen").element("Created", made).element("LastChange", made);
    xml.close(1).line();
    String name = document.fileName() == null ? document.documentId() : document.fileName();
    xml.open(
        "Page",
        "imageFilename",
        name,
        "imageWidth",
        size.width(),
        "imageHeight",
        size.height(),
        "imageXResolution",
        page.dpi(),
        "imageYResolution",
        page.dpi(),
        "imageResolutionUnit",
        page.dpi() == null ? null : "PPI",
        "conf",
        page.confidence());
    xml.line();
    order(page.blocks(), xml);
    new Regions(page, size, xml).write();
    xml.close(2);
  }

  private static void order(List<BlockView> blocks, XmlWriter xml) {
    if (!blocks.isEmpty()) {
      xml.open("ReadingOrder").line().open("OrderedGroup", "id", "reading_order").line();
      for (int i = 0; i < blocks.size(); i++) {
        String id = Identifiers.of(blocks.get(i).blockId());
        xml.empty("RegionRefIndexed", "index", i, "regionRef", id).line();
      }
      xml.close(2).line();
    }
  }

  /** The regions of one page. */
  private static final class Regions {

    private final Coordinates on;
    private final XmlWriter xml;
    private final BlockTree tree;
    private final Map<String, List<LineView>> lines;

    Regions(PageView page, Size size, XmlWriter xml) {
      this.on = new Coordinates(size);
      this.xml = xml;
      this.tree = BlockTree.of(page.blocks());
      this.lines = page.linesByBlock();
    }

    void write() {
      tree.top().forEach(this::write);
    }

    private void write(BlockView block) {
      List<LineView> held = lines.getOrDefault(block.blockId(), List.of());
      String kind = kind(block);
      String id = Identifiers.of(block.blockId());
      xml.open(kind, "id", id, "custom", custom(block), "type", type(kind, block)).line();
      coords(block.outline());
      if (kind.equals("TextRegion")) {
        tree.children(block).forEach(this::write);
        held.forEach(this::write);
        textEquiv(block.text(), null);
      } else {
        if (!held.isEmpty()) {
          xml.open("TextRegion", "id", id + "_text").line();
          coords(block.outline());
          held.forEach(this::write);
          xml.close(1).line();
        }
        tree.children(block).forEach(this::write);
      }
      xml.close(1).line();
    }

    private static String kind(BlockView block) {
      return switch (block.type()) {
        case TABLE -> "TableRegion";
        case FIGURE -> "chart".equals(block.subtype()) ? "ChartRegion" : "ImageRegion";
        case SEAL -> "GraphicRegion";
        case FORMULA -> "MathsRegion";
        case OTHER -> "separator".equals(block.subtype()) ? "SeparatorRegion" : "TextRegion";
        default -> "TextRegion";
      };
    }

    /** The region's own type, where the schema has one for its kind. */
    private static String type(String kind, BlockView block) {
      if (kind.equals("GraphicRegion")) {
        return "stamp";
      }
      if (!kind.equals("TextRegion")) {
        return null;
      }
      return switch (block.type()) {
        case TITLE, HEADING -> "heading";
        case CAPTION -> "caption";
        case HEADER -> "header";
        case FOOTER -> "footer";
        case PAGE_NUMBER -> "page-number";
        case FOOTNOTE -> "footnote";
        case TEXT, LIST -> isMarginal(block) ? "marginalia" : "paragraph";
        default -> "other";
      };
    }

    private static boolean isMarginal(BlockView block) {
      return block.subtype() != null && block.subtype().startsWith("margin");
    }

    /** What PAGE has no place for, in the form that OCR-D and Transkribus use. */
    private static String custom(BlockView block) {
      String subtype = block.subtype() == null ? "" : " subtype:" + block.subtype() + ";";
      String level = block.level() == null ? "" : " level:" + block.level() + ";";
      return "structure {type:" + block.type().id() + ";" + subtype + level + "}";
    }

    private void coords(List<Point> outline) {
      xml.empty("Coords", "points", on.points(outline)).line();
    }

    private void write(LineView line) {
      xml.open("TextLine", "id", Identifiers.of(line.lineId()));
      xml.attribute("readingDirection", line.isColumn() ? "top-to-bottom" : null).line();
      coords(line.outline());
      if (line.baseline() != null) {
        List<Point> points = List.of(line.baseline().start(), line.baseline().end());
        xml.empty("Baseline", "points", on.points(points)).line();
      }
      line.words().forEach(this::write);
      textEquiv(line.text(), line.confidence());
      xml.close(1).line();
    }

    private void write(WordView word) {
      xml.open("Word", "id", Identifiers.of(word.wordId())).line();
      coords(word.outline());
      textEquiv(word.text(), word.confidence());
      xml.close(1).line();
    }

    private void textEquiv(String text, Double confidence) {
      if (text != null && !text.isEmpty()) {
        xml.open("TextEquiv", "conf", confidence).element("Unicode", text).close(1).line();
      }
    }
  }
}
