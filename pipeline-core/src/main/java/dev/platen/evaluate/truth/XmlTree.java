package dev.platen.evaluate.truth;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into a tree. Nothing outside the file is ever opened: document types are refused, and
 * with them all entities but XML's own five.
 */
final class XmlTree {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_ELEMENTS = 2_000_000;

  private final TruthFile file;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private int elements;

  private XmlTree(TruthFile file) {
    this.file = file;
  }

  /**
   * The root of the file's tree.
   *
   * @throws MalformedTruthException if it is not XML, or too large a tree
   */
  static XmlElement read(TruthFile file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
      try {
        return new XmlTree(file).build(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      String position =
          e.getLocation() == null
              ? "line 1"
              : "line %d column %d"
                  .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
      throw new MalformedTruthException(file.name(), position, "this is not well-formed XML", e);
    }
  }

  private XmlElement build(XMLStreamReader reader) throws XMLStreamException {
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw malformed(reader, "document types are not allowed");
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = element(reader);
          if (root == null) {
            root = element;
          } else {
            open.element().add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().add(reader.getText());
          }
        }
        default -> {
          // Comments and instructions say nothing of the page.
        }
      }
    }
    return root;
  }

  private XmlElement element(XMLStreamReader reader) {
    if (open.size() >= MAX_DEPTH) {
      throw malformed(reader, "elements are nested deeper than %d".formatted(MAX_DEPTH));
    }
    if (++elements > MAX_ELEMENTS) {
      throw malformed(reader, "there are more than %d elements".formatted(MAX_ELEMENTS));
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new XmlElement(
        file,
        reader.getLocalName(),
        reader.getLocation().getLineNumber(),
        reader.getLocation().getColumnNumber(),
        attributes);
  }

  private MalformedTruthException malformed(XMLStreamReader reader, String problem) {
    return new MalformedTruthException(
        file.name(),
        "line %d column %d"
            .formatted(
                reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber()),
        problem);
  }
}
