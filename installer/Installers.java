import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes what the running platform installs: .deb, .rpm and .tar.gz by a script, .msi, .dmg and .pkg by jpackage from option
 * files. Runs in the project's folder. What an installer is signed with comes from the environment, and without that
 * nothing is signed: MAC_SIGNING_IDENTITY, MAC_SIGNING_KEYCHAIN, and MAC_NOTARY_PROFILE for notarising.
 */
final class Installers {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,5})");

    private final Path image;
    private final String version;
    private final String authors;
    private final String page;
    private final Path out;

    private Installers(String[] args) {
        image = Path.of(args[0]);
        version = args[1];
        authors = args[2];
        page = args[3].substring("page:".length());
        out = Path.of(args[4]);
    }

    /** Takes the image, the program's version, who made it, {@code page:} with its page or nothing, and the folder to write to. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Installers(args).make(System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }

    private void make(String system) throws IOException, InterruptedException {
        Files.createDirectories(out);
        if (system.startsWith("windows")) {
            msi("user");
            msi("machine");
        } else if (system.startsWith("mac")) {
            notarised(mac("dmg"));
            notarised(mac("pkg"));
        } else {
            run(List.of("installer/linux/packages", image.toString(), version, authors, page, out.toString()));
        }
    }

    private void msi(String whose) throws IOException, InterruptedException {
        var command = jpackage(numbers(0));
        command.addAll(List.of("@installer/windows/msi.options", "@installer/windows/" + whose + ".options"));
        if (!page.isEmpty()) command.addAll(List.of("--win-help-url", page));
        made(command, "msi", "mailwright-" + version + "-windows-" + whose + ".msi");
    }

    /** On macOS no version begins with a nought, so its numbers run one ahead. */
    private Path mac(String type) throws IOException, InterruptedException {
        var command = jpackage(numbers(1));
        command.addAll(List.of("--type", type, "@installer/macos/app.options"));
        environment("MAC_SIGNING_IDENTITY").ifPresent(identity -> {
            command.add("@installer/macos/signing.options");
            command.addAll(List.of("--mac-signing-key-user-name", identity));
        });
        environment("MAC_SIGNING_KEYCHAIN").ifPresent(chain -> command.addAll(List.of("--mac-signing-keychain", chain)));
        return made(command, type, "mailwright-" + version + "-macos-" + System.getProperty("os.arch") + "." + type);
    }

    private void notarised(Path file) throws IOException, InterruptedException {
        var profile = environment("MAC_NOTARY_PROFILE");
        if (profile.isEmpty()) return;
        run(List.of("xcrun", "notarytool", "submit", file.toString(), "--keychain-profile", profile.get(), "--wait"));
        run(List.of("xcrun", "stapler", "staple", file.toString()));
    }

    /** What jpackage is told on every platform. */
    private List<String> jpackage(String numbers) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
        var command = new ArrayList<>(List.of(tool, "--name", "Mailwright", "--app-version", numbers));
        command.addAll(List.of("--module", "org.mailwright/org.mailwright.Main", "--runtime-image", image.toString()));
        command.addAll(List.of("--vendor", authors, "--copyright", "Copyright 2026 " + authors));
        if (!page.isEmpty()) command.addAll(List.of("--about-url", page));
        command.addAll(List.of("--description", "Finds, tests and explains the settings of a mail account"));
        for (var line : Files.readAllLines(Path.of("installer", "java.options"))) {
            if (!line.isBlank() && !line.startsWith("#")) command.addAll(List.of("--java-options", line));
        }
        return command;
    }

    /** Three numbers and no word behind them: a .msi and a .pkg take no other version. */
    private String numbers(int ahead) {
        var parts = VERSION.matcher(version.replaceFirst("-.*", ""));
        if (!parts.matches()) throw new IllegalArgumentException("no version for an installer: " + version);
        return Integer.parseInt(parts.group(1)) + ahead + "." + parts.group(2) + "." + parts.group(3);
    }

    private Path made(List<String> command, String type, String name) throws IOException, InterruptedException {
        var work = Files.createTempDirectory(out, type);
        command.addAll(List.of("--dest", work.toString()));
        run(command);
        try (var files = Files.list(work)) {
            var file = files.filter(each -> each.toString().endsWith("." + type)).findFirst().orElseThrow();
            Files.deleteIfExists(out.resolve(name));
            Files.move(file, out.resolve(name));
        }
        Files.delete(work);
        return out.resolve(name);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).directory(new File("").getAbsoluteFile()).inheritIO().start().waitFor();
        if (exit != 0) throw new IOException(command.getFirst() + " ended with " + exit);
    }
}
