package org.mailwright.account.imports;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mailwright.account.imports.ImportReading.Refusal;
import org.mailwright.account.imports.Plist.Dict;
import org.mailwright.account.imports.Plist.Reading;

/** Reads a property list in XML. Apple's document type is passed over; one that declares anything itself is refused. */
final class XmlPlist {

    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader reader;
    private int values;

    private XmlPlist(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Something that no honest file has. */
    private static final class Hostile extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }

    static Reading read(String text) {
        if (declaresEntities(text)) return new Reading.Failed(Refusal.HOSTILE, 0);
        int line = 0;
        try {
            var reader = READERS.createXMLStreamReader(new StringReader(text));
            try {
                return new XmlPlist(reader).root();
            } catch (XMLStreamException e) {
                line = Math.max(0, reader.getLocation().getLineNumber());
                return new Reading.Failed(e instanceof Hostile ? Refusal.HOSTILE : Refusal.MALFORMED, line);
            }
        } catch (XMLStreamException e) {
            return new Reading.Failed(Refusal.MALFORMED, line);
        }
    }

    /** Whether the document type has declarations of its own, between square brackets. */
    private static boolean declaresEntities(String text) {
        int type = text.indexOf("<!DOCTYPE");
        int end = type < 0 ? -1 : text.indexOf('>', type);
        return end > 0 && text.substring(type, end).indexOf('[') >= 0;
    }

    private Reading root() throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (reader.getLocalName().equals("plist")) continue;
            return value(0) instanceof Dict dict ? new Reading.Read(dict) : new Reading.Failed(Refusal.MALFORMED, 0);
        }
        return new Reading.Failed(Refusal.MALFORMED, 0);
    }

    /** The value of the element that was just opened, up to its end. */
    private Plist value(int depth) throws XMLStreamException {
        if (depth > Plist.MAX_DEPTH || values++ > Plist.MAX_VALUES) throw new Hostile();
        return switch (reader.getLocalName()) {
            case "dict" -> dict(depth);
            case "array" -> array(depth);
            case "string" -> new Plist.Text(text());
            case "integer" -> whole(text());
            case "true" -> flag(true);
            case "false" -> flag(false);
            default -> {
                skip();
                yield new Plist.Other();
            }
        };
    }

    private Dict dict(int depth) throws XMLStreamException {
        var entries = new LinkedHashMap<String, Plist>();
        int secrets = 0;
        Optional<String> key = Optional.empty();
        while (nextChild()) {
            if (reader.getLocalName().equals("key")) {
                key = Optional.of(text());
            } else if (key.filter(Plist::isSecret).isPresent()) {
                skip();
                secrets++;
            } else if (key.isPresent()) {
                entries.put(key.get(), value(depth + 1));
            } else {
                throw new XMLStreamException("a value without a key");
            }
        }
        return new Dict(entries, secrets);
    }

    private Plist.Items array(int depth) throws XMLStreamException {
        var items = new ArrayList<Plist>();
        while (nextChild()) items.add(value(depth + 1));
        return new Plist.Items(items);
    }

    private boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Hostile();
                default -> {}
            }
        }
    }

    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (int type = reader.next(); type != XMLStreamConstants.END_ELEMENT; type = reader.next()) {
            switch (type) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = Math.min(Plist.MAX_TEXT - text.length(), reader.getTextLength());
                    text.append(reader.getTextCharacters(), reader.getTextStart(), room);
                }
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.ENTITY_REFERENCE -> throw new Hostile();
                default -> {}
            }
        }
        return text.toString();
    }

    private static Plist whole(String digits) {
        var text = digits.strip();
        return text.matches("-?[0-9]{1,18}") ? new Plist.Whole(Long.parseLong(text)) : new Plist.Other();
    }

    private Plist flag(boolean value) throws XMLStreamException {
        skip();
        return new Plist.Flag(value);
    }

    /** Steps over the open element without asking for its text. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int type = reader.next();
            if (type == XMLStreamConstants.START_ELEMENT) depth++;
            else if (type == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
