package org.mailwright.export.syntax;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML 1.0 document in UTF-8, one element a line, indented by two blanks. Text that XML cannot hold in any form
 * ({@link #canSay}) must not come here: it throws.
 */
public final class XmlWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param doctype the document type declaration, or empty */
    public XmlWriter(String doctype) {
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

    /** Whether XML 1.0 has a form for every character of the text (section 2.2); control characters count as none. */
    public static boolean canSay(String text) {
        return text.codePoints()
                .noneMatch(c -> c < 32
                        || c == 127
                        || c == 0xFFFE
                        || c == 0xFFFF
                        || Character.getType(c) == Character.SURROGATE);
    }

    /** Opens an element; the attributes are names and values in turn. */
    public XmlWriter open(String element, String... attributes) {
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
    public XmlWriter leaf(String element, String content, String... attributes) {
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

    /** An element with nothing in it but attributes. */
    public XmlWriter empty(String element, String... attributes) {
        try {
            startLine();
            xml.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    public XmlWriter close() {
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
    public String document() {
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

    private static String legal(String content) {
        if (!canSay(content)) throw new IllegalArgumentException("XML 1.0 has no form for this text");
        return content;
    }

    private static AssertionError impossible(XMLStreamException e) {
        return new AssertionError("a string cannot fail to be written", e);
    }
}
