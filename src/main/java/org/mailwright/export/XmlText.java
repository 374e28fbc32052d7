package org.mailwright.export;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document in UTF-8, one element a line, indented by two blanks. */
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param doctype the document type declaration, or empty */
    XmlText(String doctype) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            if (!doctype.isEmpty()) {
                xml.writeCharacters("\n");
                xml.writeDTD(doctype);
            }
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Opens an element; the attributes are names and values in turn. */
    XmlText open(String element, String... attributes) {
        try {
            startLine();
            xml.writeStartElement(element);
            attributes(attributes);
            open.push(element);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element with nothing but text. */
    XmlText leaf(String element, String content, String... attributes) {
        try {
            startLine();
            xml.writeStartElement(element);
            attributes(attributes);
            xml.writeCharacters(legal(content));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element with nothing in it. */
    XmlText empty(String element) {
        try {
            startLine();
            xml.writeEmptyElement(element);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    XmlText close() {
        try {
            open.pop();
            startLine();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** The whole document, with what is still open closed. */
    String document() {
        while (!open.isEmpty()) close();
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return text + "\n";
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }

    private void startLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(open.size()));
    }

    /** Some characters cannot stand in XML 1.0 in any form, and one of them would spoil the whole file. */
    private static String legal(String content) {
        return content.codePoints()
                .filter(c -> c >= 32 && !Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static AssertionError impossible(XMLStreamException e) {
        return new AssertionError("a string cannot fail to be written", e);
    }
}
