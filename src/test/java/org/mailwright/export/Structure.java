package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.PropertyListParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a parser that is not ours finds in a file: its values by their paths. */
final class Structure {

    private final TreeMap<String, String> values = new TreeMap<>();

    private Structure() {}

    /** Empty if no parser of the file's syntax is on the class path. */
    static Optional<Map<String, String>> of(ExportedFile file) throws Exception {
        var found = new Structure();
        var name = file.name();
        var text = new String(file.content(), UTF_8);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        switch (ending) {
            case "json", "mailwright" -> found.tree(new JsonMapper(), text);
            case "yaml", "yml" -> found.tree(new YAMLMapper(), text);
            case "xml", "k9s", "svg" -> found.xml(text);
            case "html" -> found.xml(text.replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta [^>]*)>", "<$1/>"));
            case "mobileconfig" -> found.plist("", PropertyListParser.parse(file.content()));
            case "properties" -> found.properties(text);
            case "zone" -> found.zone(text);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(found.values);
    }

    private void tree(ObjectMapper mapper, String text) {
        json("", mapper.readTree(text));
    }

    private void json(String path, JsonNode node) {
        if (node.isObject()) {
            for (var child : node.properties())
                json(path + "/" + child.getKey().replaceAll("\\bmw[0-9a-f]{8}\\b", "KEY"), child.getValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) json(path + "/" + i, node.get(i));
        } else {
            values.put(path, node.asString());
        }
    }

    private void xml(String text) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        element("", document.parse(new InputSource(new StringReader(text))).getDocumentElement());
    }

    private void element(String path, Element element) {
        var here = path + "/" + element.getTagName();
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(
                    here + "@" + attributes.item(i).getNodeName(),
                    attributes.item(i).getNodeValue());
        }
        var own = new StringBuilder();
        int number = 0;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) element(here + "/" + number++, inner);
            else own.append(child.getNodeValue());
        }
        values.put(here, number == 0 ? own.toString() : own.toString().strip());
    }

    private void plist(String path, NSObject object) {
        switch (object) {
            case NSDictionary dictionary ->
                dictionary.getHashMap().forEach((key, value) -> plist(path + "/" + key, value));
            case NSArray array -> {
                for (int i = 0; i < array.count(); i++) plist(path + "/" + i, array.objectAtIndex(i));
            }
            default -> values.put(path, String.valueOf(object.toJavaObject()));
        }
    }

    private void properties(String text) throws Exception {
        var read = new Properties();
        read.load(new StringReader(text));
        read.forEach((key, value) -> values.put(key.toString(), value.toString()));
    }

    private void zone(String text) throws Exception {
        try (var master = new Master(new ByteArrayInputStream(text.getBytes(UTF_8)), Name.root)) {
            int number = 0;
            for (var record = master.nextRecord(); record != null; record = master.nextRecord()) {
                values.put(number++ + " " + record.getName(), record.rdataToString());
            }
        }
    }
}
