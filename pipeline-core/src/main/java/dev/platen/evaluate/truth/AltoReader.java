package dev.platen.evaluate.truth;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads ALTO 2 to 4 (Library of Congress). Blocks count in the order of the file, which is ALTO's
 * reading order. Any unit of measurement will do: boxes are compared relative to the page.
 */
final class AltoReader {

  private final TruthFile file;
  private final XmlElement root;

  AltoReader(TruthFile file, XmlElement root) {
    this.file = file;
    this.root = root;
  }

  List<TruthPage> read() {
    XmlElement layout =
        root.child("Layout").orElseThrow(() -> root.malformed("there is no element Layout"));
    String image =
        root.child("Description")
            .flatMap(description -> description.child("sourceImageInformation"))
            .flatMap(information -> information.child("fileName"))
            .map(name -> name.text().strip())
            .filter(name -> !name.isEmpty())
            .orElse(null);
    PageReference first = PageXmlReader.reference(file, image);
    List<TruthPage> pages = new ArrayList<>();
    for (XmlElement page : layout.children("Page").toList()) {
      int number = pages.size() + 1;
      PageReference reference =
          new PageReference(first.folders(), first.path(), first.anyEnding(), number);
      pages.add(new Content(page).page(reference, id(number)));
    }
    return pages;
  }

  private String id(int number) {
    return number == 1 ? file.id() : file.id() + "#" + number;
  }

  /** What is on one page. */
  private final class Content {

    private final XmlElement page;
    private final List<TruthLine> lines = new ArrayList<>();
    private final List<TruthWord> words = new ArrayList<>();
    private final List<TruthRegion> regions = new ArrayList<>();
    private final StringJoiner text = new StringJoiner("\n");

    Content(XmlElement page) {
      this.page = page;
    }

    TruthPage page(PageReference reference, String id) {
      page.children().forEach(space -> space.children().forEach(this::add));
      Integer width = page.integer("WIDTH");
      Integer height = page.integer("HEIGHT");
      return new TruthPage(
          id,
          file.set(),
          TruthKind.UNKNOWN,
          reference,
          width == null || height == null ? null : new Size(width, height),
          new TruthText(text.toString(), true, false),
          lines,
          words,
          regions,
          null,
          null,
          TruthGeometry.UNKNOWN,
          null,
          null,
          null);
    }

    private void add(XmlElement block) {
      Optional<BlockType> type =
          switch (block.name()) {
            case "TextBlock" -> Optional.of(BlockType.TEXT);
            case "Illustration" -> Optional.of(BlockType.FIGURE);
            case "ComposedBlock" ->
                "table".equalsIgnoreCase(block.attribute("TYPE"))
                    ? Optional.of(BlockType.TABLE)
                    : Optional.empty();
            default -> Optional.empty();
          };
      type.ifPresent(
          known ->
              regions.add(
                  new TruthRegion(known, box(block).corners(), Integer.valueOf(regions.size()))));
      block.children("TextLine").forEach(this::addLine);
      if (block.name().equals("ComposedBlock")) {
        block.children().forEach(this::add);
      }
    }

    private void addLine(XmlElement line) {
      StringBuilder joined = new StringBuilder();
      for (XmlElement part : line.children()) {
        switch (part.name()) {
          case "String" -> {
            joined.append(joined.isEmpty() ? "" : " ").append(part.require("CONTENT"));
            words.add(new TruthWord(box(part), part.require("CONTENT")));
          }
          case "HYP" -> joined.append('-');
          default -> {
            // Spaces and shapes say nothing.
          }
        }
      }
      lines.add(new TruthLine(box(line).corners(), joined.toString()));
      text.add(joined);
    }
  }

  private static Box box(XmlElement element) {
    try {
      return new Box(
          element.number("HPOS"),
          element.number("VPOS"),
          element.number("WIDTH"),
          element.number("HEIGHT"));
    } catch (IllegalArgumentException e) {
      throw element.malformed(e.getMessage());
    }
  }
}
