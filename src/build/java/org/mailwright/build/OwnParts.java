package org.mailwright.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.licences.Component;
import org.mailwright.licences.Components;

/**
 * What is inside and no library: the program itself, its data, its typefaces and its Java. Versions are read from the
 * things themselves.
 */
record OwnParts(Path project, Path classes, List<Path> jars) {

    static final String MPL = "MPL-2.0";
    static final String JAVA = "GPL-2.0-only WITH Classpath-exception-2.0";

    private static final Pattern ICON_FONT = Pattern.compile("feather/([0-9.]+)/fonts/feather\\.ttf");

    List<Bundled> read(Map<String, String> common) throws IOException {
        var pom = Pom.ofFile(project.resolve("pom.xml"));
        var page = pom.property("app.page").map(URI::create);
        var apache = Files.readString(project.resolve("LICENSE"));
        var mpl = common.getOrDefault(MPL, "");
        var gpl = common.getOrDefault(JAVA, "");
        return List.of(
                part("Mailwright", pom.version(), "Apache-2.0", page, text("NOTICE"), apache),
                part("Provider catalog", pom.version(), MPL, page, text("providers/NOTICE"), mpl),
                suffixes(mpl),
                roots(mpl),
                typeface("Inter", "Inter-Regular.ttf", "https://rsms.me/inter/"),
                typeface("Noto Sans Arabic", "ar-Regular.ttf", "https://fonts.google.com/noto/specimen/Noto+Sans+Arabic"),
                feather(),
                part(
                        "OpenJDK",
                        Components.RUNNING_JAVA,
                        JAVA,
                        page("https://openjdk.org"),
                        "Java, and what it holds of others. Their notices lie beside this licence, in the folders of its modules.",
                        gpl));
    }

    private Bundled suffixes(String licence) throws IOException {
        var list = Files.readString(classes.resolve("org/mailwright/detect/public_suffix_list.dat"));
        return part(
                "Public Suffix List",
                found("// VERSION: (\\S+)", list),
                MPL,
                page("https://publicsuffix.org"),
                heading(list, "//"),
                licence);
    }

    private Bundled roots(String licence) throws IOException {
        var roots = text("installer/roots/mozilla.pem");
        var notice = heading(roots.substring(0, roots.indexOf("-----")), "#");
        return part(
                "Mozilla CA certificates",
                found("ca-certificates (\\S+)\\. ", roots),
                MPL,
                page("https://www.mozilla.org/about/governance/policies/security-group/certs/"),
                notice.lines()
                        .limit(2)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(notice),
                licence);
    }

    private Bundled typeface(String name, String file, String page) throws IOException {
        var fonts = project.resolve("src/main/resources/org/mailwright/ui/fonts");
        var licence = Files.readString(fonts.resolve("OFL.txt"));
        return part(
                name,
                revision(fonts.resolve(file)),
                "OFL-1.1",
                page(page),
                licence.lines().takeWhile(line -> !line.isBlank()).collect(joining("\n")),
                licence);
    }

    /** The icons lie in a jar of Ikonli, in a folder that is named after their version. */
    private Bundled feather() throws IOException {
        var licence = text("installer/licences/feather.txt");
        for (var jar : jars) {
            if (!jar.getFileName().toString().contains("feather")) continue;
            try (var files = FileSystems.newFileSystem(jar);
                    var inside = Files.walk(files.getPath("META-INF"))) {
                var version = inside.map(file -> ICON_FONT.matcher(file.toString()))
                        .filter(java.util.regex.Matcher::find)
                        .map(font -> font.group(1))
                        .findFirst();
                if (version.isPresent())
                    return part(
                            "Feather icons", version.get(), "MIT", page("https://feathericons.com"), licence, licence);
            }
        }
        throw new IOException("no jar holds the icon font");
    }

    private String text(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private static Bundled part(
            String name, String version, String licence, Optional<URI> page, String notice, String text) {
        return new Bundled(
                new Component(name, version, List.of(licence), page, notice.strip()),
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name.equals("Mailwright") ? Map.of("LICENSE", text, "NOTICE", notice) : Map.of("LICENSE", text));
    }

    private static Optional<URI> page(String url) {
        return Optional.of(URI.create(url));
    }

    private static String found(String pattern, String text) throws IOException {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new IOException("no version of the form " + pattern);
        return found.group(1);
    }

    /** The comment that a file begins with. */
    private static String heading(String text, String sign) {
        var words = new StringBuilder();
        for (var line : text.lines().takeWhile(line -> line.startsWith(sign)).toList()) {
            words.append(line.substring(sign.length()).strip()).append('\n');
        }
        return words.toString();
    }

    /** The fontRevision of an OpenType file's head table, a fixed-point number. */
    private static String revision(Path font) throws IOException {
        try (var file = new RandomAccessFile(font.toFile(), "r")) {
            file.seek(4);
            int tables = file.readUnsignedShort();
            for (int table = 0; table < tables; table++) {
                file.seek(12 + 16L * table);
                if (file.readInt() != 0x68656164) continue; // "head"
                file.skipBytes(4);
                file.seek(Integer.toUnsignedLong(file.readInt()) + 4);
                return String.format(Locale.ROOT, "%.3f", file.readInt() / 65536.0);
            }
        }
        throw new IOException(font + " has no head table");
    }
}
