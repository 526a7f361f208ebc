package dev.archlint.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML 1.0, indented. The JDK's writer escapes marks, but lets through characters that no XML
 * may hold; they are replaced here.
 */
final class XmlOut {
  private static final String INDENT = "  ";

  private final XMLStreamWriter xml;
  private int depth;

  /** Whether the element that is open has children, so that its end stands on a line of its own. */
  private boolean hasChildren;

  /** Begins a document. */
  XmlOut(Writer out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(EscapingWriter.xml(out));
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  XmlOut start(String name) throws IOException {
    try {
      newLine();
      xml.writeStartElement(name);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    depth++;
    hasChildren = false;
    return this;
  }

  /** An element of attributes alone; it has no end of its own. */
  XmlOut empty(String name) throws IOException {
    try {
      newLine();
      xml.writeEmptyElement(name);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    hasChildren = true;
    return this;
  }

  XmlOut attribute(String name, String value) throws IOException {
    try {
      xml.writeAttribute(name, legal(value).replace('\n', ' ').replace('\t', ' '));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    return this;
  }

  XmlOut attribute(String name, int value) throws IOException {
    return attribute(name, Integer.toString(value));
  }

  XmlOut text(String text) throws IOException {
    try {
      xml.writeCharacters(legal(text));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    return this;
  }

  XmlOut end() throws IOException {
    depth--;
    try {
      if (hasChildren) {
        newLine();
      }
      xml.writeEndElement();
      if (depth == 0) {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
      }
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    hasChildren = true;
    return this;
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + INDENT.repeat(depth));
  }

  /** What the writer below threw, if it did. */
  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
  }

  /** XML 1.0, production 2: what is no {@code Char} becomes a replacement character. */
  static String legal(String text) {
    int first = 0;
    while (first < text.length() && isLegal(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      legal.appendCodePoint(isLegal(c) ? c : 0xFFFD);
    }
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
