package dev.platen.evaluate.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file that knows where it stands, so that complaints can say it. */
final class XmlElement {

  private final TruthFile file;
  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes;
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * @param name without its namespace
   * @param attributes by name, without namespaces
   */
  XmlElement(TruthFile file, String name, int line, int column, Map<String, String> attributes) {
    this.file = file;
    this.name = name;
    this.line = line;
    this.column = column;
    this.attributes = attributes;
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void add(String characters) {
    text.append(characters);
  }

  String name() {
    return name;
  }

  /** The text directly in it. */
  String text() {
    return text.toString();
  }

  List<XmlElement> children() {
    return children;
  }

  Stream<XmlElement> children(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  Optional<XmlElement> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** The attribute; null if there is none. */
  String attribute(String wanted) {
    return attributes.get(wanted);
  }

  String require(String wanted) {
    String value = attribute(wanted);
    if (value == null) {
      throw malformed("attribute %s of %s is missing".formatted(wanted, name));
    }
    return value;
  }

  /** A number in an attribute. */
  double number(String wanted) {
    String value = require(wanted);
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw malformed("attribute %s of %s is no number: \"%s\"".formatted(wanted, name, value));
    }
  }

  /** The whole number in an attribute; null if there is no such attribute. */
  Integer integer(String wanted) {
    return attribute(wanted) == null ? null : Integer.valueOf((int) Math.round(number(wanted)));
  }

  MalformedTruthException malformed(String problem) {
    return new MalformedTruthException(
        file.name(), "line %d column %d".formatted(line, column), problem);
  }
}
