package org.mailwright.detect.document;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mailwright.detect.BrokenFile.Fault;

/**
 * An element of a document that a stranger wrote: no DTD, no entities but the five of XML itself, bounded in depth and
 * number. Namespaces are not looked at.
 */
public final class Xml {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 5000;
    private static final XMLInputFactory READERS = readers();

    private final String name;
    private final Map<String, String> attributes;
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Xml(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** The root of a document. */
    public static Xml parse(byte[] document) throws UnfitDocument {
        try {
            return root(READERS.createXMLStreamReader(new StringReader(XmlProlog.mended(XmlText.of(document)))));
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw UnfitDocument.broken(Fault.XML, at == null ? 0 : Math.max(0, at.getLineNumber()));
        }
    }

    /** The name without its prefix. */
    public String name() {
        return name;
    }

    /** The element's own text, without white space around it. */
    public String text() {
        return text.toString().strip();
    }

    /** An attribute's value; empty where there is none. */
    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /** The children of a name, in order. */
    public Stream<Xml> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The first child of a name. */
    public Optional<Xml> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The text of the first child of a name; empty where there is none. */
    public String textOf(String wanted) {
        return first(wanted).map(Xml::text).orElse("");
    }

    private static Xml root(XMLStreamReader reader) throws XMLStreamException, UnfitDocument {
        Deque<Xml> open = new ArrayDeque<>();
        Optional<Xml> root = Optional.empty();
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnfitDocument.malicious();
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST_ELEMENTS || open.size() == DEEPEST) throw UnfitDocument.malicious();
                    var element = new Xml(reader.getLocalName(), attributes(reader));
                    if (open.isEmpty()) root = Optional.of(element);
                    else open.getLast().children.add(element);
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) open.getLast().text.append(reader.getText());
                }
                default -> {}
            }
        }
        return root.orElseThrow(() -> UnfitDocument.broken(Fault.XML));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
