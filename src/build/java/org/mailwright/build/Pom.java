package org.mailwright.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a Maven project says of itself. What it leaves out it may inherit, from the parents that lie beside it in the
 * same local repository.
 */
record Pom(Element project, Optional<Pom> parent) {

    /** The pom of a jar in a local repository. */
    static Pom ofJar(Path jar) throws IOException {
        var folder = above(jar.toAbsolutePath(), 1); // GROUP/ARTIFACT/VERSION
        var project = read(folder.resolve(above(folder, 1).getFileName() + "-" + folder.getFileName() + ".pom"));
        var group =
                own(project, "groupId").or(() -> child(project, "parent").flatMap(parent -> own(parent, "groupId")));
        return withParents(project, above(folder, 2 + group.orElseThrow().split("\\.").length));
    }

    static Pom ofFile(Path file) throws IOException {
        return new Pom(read(file), Optional.empty());
    }

    String group() {
        return inherited(pom -> own(pom.project, "groupId")).orElseThrow();
    }

    String artifact() {
        return own(project, "artifactId").orElseThrow();
    }

    String version() {
        return inherited(pom -> own(pom.project, "version")).orElseThrow();
    }

    /** The names of the licences, as free a text as their makers liked. */
    List<String> licences() {
        return inherited(pom -> child(pom.project, "licenses"))
                .map(licences -> children(licences, "license")
                        .flatMap(licence -> own(licence, "name").stream())
                        .toList())
                .orElse(List.of());
    }

    Optional<URI> page() {
        return inherited(pom -> own(pom.project, "url"))
                .filter(url -> url.matches("https?://[^${}\\s]+"))
                .map(URI::create);
    }

    Optional<String> property(String name) {
        return child(project, "properties")
                .flatMap(properties -> own(properties, name))
                .filter(value -> !value.isEmpty());
    }

    private <T> Optional<T> inherited(Function<Pom, Optional<T>> value) {
        return value.apply(this).or(() -> parent.flatMap(pom -> pom.inherited(value)));
    }

    private static Pom withParents(Element project, Path repository) throws IOException {
        var parent = child(project, "parent");
        if (parent.isEmpty()) return new Pom(project, Optional.empty());
        var artifact = own(parent.get(), "artifactId").orElseThrow();
        var version = own(parent.get(), "version").orElseThrow();
        var file = repository
                .resolve(own(parent.get(), "groupId").orElseThrow().replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        return new Pom(
                project, Files.exists(file) ? Optional.of(withParents(read(file), repository)) : Optional.empty());
    }

    private static Path above(Path file, int levels) {
        return file.resolve("../".repeat(levels)).normalize();
    }

    private static Element read(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is not XML", e);
        }
    }

    private static Optional<String> own(Element parent, String name) {
        return child(parent, name).map(child -> child.getTextContent().strip());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
