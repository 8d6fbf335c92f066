package dev.platen.export.place;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements, attributes and text, escaped, in UTF-8; a thin coat over StAX that also keeps out what
 * XML can't hold. Elements that hold nothing are written with an end tag of their own unless they
 * are asked for as {@link #empty}, so that browsers read the output as HTML too.
 */
public final class XmlWriter implements AutoCloseable {

  private final OutputStream out;
  private final XMLStreamWriter xml;

  /** Takes over the stream. */
  public XmlWriter(OutputStream out) {
    this.out = out;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** The XML declaration. */
  public XmlWriter declaration() {
    return run(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  /** The document type of HTML 5. */
  public XmlWriter html() {
    return run(() -> xml.writeDTD("<!DOCTYPE html>"));
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; a null value leaves its attribute out
   */
  public XmlWriter open(String name, Object... attributes) {
    run(() -> xml.writeStartElement(name));
    return attributes(attributes);
  }

  /** An element without content. */
  public XmlWriter empty(String name, Object... attributes) {
    run(() -> xml.writeEmptyElement(name));
    return attributes(attributes);
  }

  /** An element with text in it; none where the text is null. */
  public XmlWriter element(String name, String text, Object... attributes) {
    return text == null ? this : open(name, attributes).text(text).close(1);
  }

  private XmlWriter attributes(Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      attribute((String) attributes[i], attributes[i + 1]);
    }
    return this;
  }

  /** An attribute of the element that was begun last; none where the value is null. */
  public XmlWriter attribute(String name, Object value) {
    if (value == null) {
      return this;
    }
    String text = XmlText.valid(value.toString()).replaceAll("[\\n\\t]", " ");
    return run(() -> xml.writeAttribute(name, text));
  }

  public XmlWriter text(String text) {
    return run(() -> xml.writeCharacters(XmlText.valid(text)));
  }

  /** A line break of the file, for people who read it. */
  public XmlWriter line() {
    return run(() -> xml.writeCharacters("\n"));
  }

  /** Ends the innermost elements. */
  public XmlWriter close(int elements) {
    for (int i = 0; i < elements; i++) {
      run(xml::writeEndElement);
    }
    return this;
  }

  /** Ends all elements. */
  public void finish() {
    run(xml::writeEndDocument);
    run(xml::flush);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlWriter run(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static RuntimeException broken(XMLStreamException e) {
    Throwable cause = e.getNestedException() == null ? e : e.getNestedException();
    return cause instanceof IOException io
        ? new java.io.UncheckedIOException(io)
        : new PipelineException(ErrorCode.INTERNAL, "XML could not be written", cause);
  }
}
