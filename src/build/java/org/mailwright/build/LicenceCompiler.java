package org.mailwright.build;

import com.google.gson.stream.JsonWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the list of what Mailwright is made of, which ships in the jar, and the full licence texts, which ship in the
 * image. The build runs it on the libraries of the run-time class path.
 */
final class LicenceCompiler {

    private LicenceCompiler() {}

    /** Takes the project's folder, that of its classes, and that for the texts. Its own class path is that of the program. */
    public static void main(String[] args) throws IOException {
        var project = Path.of(args[0]);
        var classes = Path.of(args[1]);
        var jars = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
        var all = compile(project, classes, jars);
        write(all, classes.resolve("org/mailwright/licences/components.json"));
        for (var bundled : all) save(bundled, Path.of(args[2]));
    }

    static List<Bundled> compile(Path project, Path classes, List<Path> jars) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE");
        var common = Map.of(
                "Apache-2.0",
                Files.readString(project.resolve("LICENSE")),
                OwnParts.MPL,
                Files.readString(project.resolve("providers/LICENSE")),
                OwnParts.JAVA,
                Files.readString(java));
        var texts = project.resolve("installer/licences");
        var all = new ArrayList<>(new OwnParts(project, classes, jars).read(common));
        all.addAll(new Libraries(LicenceNames.read(texts.resolve("names.txt")), texts, common).read(jars));
        return all;
    }

    private static void write(List<Bundled> all, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var json = new JsonWriter(Files.newBufferedWriter(file))) {
            json.setIndent(" ");
            json.beginArray();
            for (var bundled : all) {
                var component = bundled.component();
                json.beginObject();
                json.name("name").value(component.name());
                json.name("version").value(component.version());
                json.name("licences").beginArray();
                for (var licence : component.licences()) json.value(licence);
                json.endArray();
                if (component.page().isPresent())
                    json.name("page").value(component.page().get().toString());
                json.name("notice").value(component.notice());
                json.endObject();
            }
            json.endArray();
        }
    }

    private static void save(Bundled bundled, Path legal) throws IOException {
        var folder = Files.createDirectories(legal.resolve(bundled.folder()));
        for (var text : bundled.texts().entrySet()) Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
}
