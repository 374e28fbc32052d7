package org.mailwright.account.file;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * An XML file as a tree of the elements that are asked for, without their secrets. No document type is taken, so that
 * nothing can be included or blown up. What was read before an error is kept.
 */
public final class XmlPull {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MAX_DEPTH = 30;
    private static final int MAX_ELEMENTS = 200_000;

    private final KeyRule rule;
    private final String file;
    private final Node root = new Node("", Map.of(), 0);
    private Optional<Place> malformed = Optional.empty();

    private XmlPull(String file, KeyRule rule) {
        this.file = file;
        this.rule = rule;
    }

    /** An element that is asked for, or that holds others. */
    public static final class Node {

        private final String name;
        private final Map<String, String> attributes;
        private final int line;
        private final List<Node> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int secrets;

        Node(String name, Map<String, String> attributes, int line) {
            this.name = name;
            this.attributes = attributes;
            this.line = line;
        }

        public String name() {
            return name;
        }

        public String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        public int line() {
            return line;
        }

        public List<Node> children(String wanted) {
            return children.stream().filter(each -> each.name.equals(wanted)).toList();
        }

        public Optional<Node> child(String wanted) {
            return children.stream().filter(each -> each.name.equals(wanted)).findFirst();
        }

        public String text() {
            return text.toString().strip();
        }

        /** In this element and all below it. */
        public int secrets() {
            return secrets + children.stream().mapToInt(Node::secrets).sum();
        }
    }

    /**
     * Reads UTF-16 and UTF-8, and takes what is neither for windows-1252, whatever the file says of itself.
     *
     * @param rule asked with the parent's name and the element's own
     */
    public static XmlPull read(FileBytes bytes, KeyRule rule) {
        var xml = new XmlPull(bytes.file(), rule);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try (var text = Utf8.orElse(bytes, WINDOWS)) {
            var letters = new InputStreamReader(new ByteArrayInputStream(text.array()), StandardCharsets.UTF_8);
            xml.read(factory.createXMLStreamReader(letters));
        } catch (XMLStreamException e) { // its message may hold what stands in the file
            int line = Optional.ofNullable(e.getLocation())
                    .map(at -> at.getLineNumber())
                    .orElse(0);
            xml.malformed = Optional.of(new Place(bytes.file(), Math.max(0, line), ""));
        }
        return xml;
    }

    /** Above the outermost element. */
    public Node root() {
        return root;
    }

    public Optional<Place> malformed() {
        return malformed;
    }

    public Optional<Setting> setting(Node parent, String name) {
        return parent.child(name)
                .map(node -> Setting.at(node.text(), new Place(file, node.line(), name)))
                .filter(setting -> !setting.isBlank());
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type", reader.getLocation());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > MAX_DEPTH || count++ > MAX_ELEMENTS) {
                        throw new XMLStreamException("too much", reader.getLocation());
                    }
                    start(reader, open);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, open.getFirst());
                case XMLStreamConstants.END_ELEMENT -> open.removeFirst();
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader, Deque<Node> open) throws XMLStreamException {
        var parent = open.getFirst();
        var name = reader.getLocalName();
        var use = rule.use(parent.name(), name);
        if (use == KeyUse.SECRET || use == KeyUse.IGNORED) {
            if (use == KeyUse.SECRET) parent.secrets++;
            skip(reader);
            return;
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < Math.min(reader.getAttributeCount(), 20); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var node = new Node(name, attributes, Math.max(0, reader.getLocation().getLineNumber()));
        parent.children.add(node);
        open.addFirst(node);
    }

    /** Steps over an element without asking for its text. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static void text(XMLStreamReader reader, Node node) {
        int room = Bytes.MAX_VALUE - node.text.length();
        if (room > 0)
            node.text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
    }
}
