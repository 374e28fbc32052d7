package org.mailwright.account.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text is, told by its content; by its name only where programs' files have nothing else of their own.
 *
 * @param program the word of the program whose reader reads it, for {@link ImportKind#PROGRAM_FILE} and {@link ImportKind#K9}
 */
record FileKind(ImportKind kind, String program) {

    /** In characters: how far into a text its kind shows. */
    private static final int HEAD = 4000;

    /** The first element, behind a declaration, comments and a document type. */
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w.:-]{0,60})[\\s>/]");

    private record Name(Pattern pattern, String program) {

        static Name of(String pattern, String program) {
            return new Name(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), program);
        }
    }

    /** Names that a program's settings file has and hardly another file does. */
    private static final List<Name> NAMES = List.of(
            Name.of("prefs\\.js|user\\.js", "thunderbird"),
            Name.of("\\.?msmtprc", "msmtp"),
            Name.of("\\.?(neo)?muttrc", "neomutt"),
            Name.of("\\.?mbsyncrc|isyncrc", "isync"),
            Name.of("accounts\\.conf", "aerc"),
            Name.of("\\.?offlineimaprc", "offlineimap"),
            Name.of("geary\\.ini", "geary"),
            Name.of("\\.?gitconfig", "git"),
            Name.of("main\\.cf", "postfix"),
            Name.of("accountrc", "claws-mail"),
            Name.of("mailtransports", "kmail"),
            Name.of("trojita\\.conf", "trojita"),
            Name.of(".*\\.oeaccount", "windows-mail"),
            Name.of("wp-config\\.php", "wordpress"),
            Name.of("grafana\\.ini", "grafana"),
            Name.of("(.*\\.)?env", "dotenv"));

    static FileKind of(String text, String name) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        return xml(head)
                .or(() -> byContent(head))
                .or(() -> NAMES.stream()
                        .filter(one -> one.pattern().matcher(fileName(name)).matches())
                        .findFirst()
                        .map(one -> new FileKind(ImportKind.PROGRAM_FILE, one.program())))
                .orElse(new FileKind(ImportKind.PASTED_TEXT, ""));
    }

    private static Optional<FileKind> xml(String head) {
        if (!head.stripLeading().startsWith("<")) return Optional.empty();
        var element = ELEMENT.matcher(head);
        if (!element.find()) return Optional.empty();
        return switch (element.group(1)) {
            case "clientConfig" -> kind(ImportKind.AUTOCONFIG, "");
            case "plist" -> kind(ImportKind.APPLE_PROFILE, "");
            case "Autodiscover" -> kind(ImportKind.AUTODISCOVER, "");
            case "k9settings" -> kind(ImportKind.K9, "thunderbird-android");
            case "MessageAccount" -> kind(ImportKind.PROGRAM_FILE, "windows-mail");
            default -> Optional.empty();
        };
    }

    private static Optional<FileKind> byContent(String head) {
        var start = head.stripLeading();
        if (start.startsWith("Windows Registry Editor") || start.startsWith("REGEDIT4")) {
            return kind(ImportKind.PROGRAM_FILE, "outlook");
        }
        if (start.startsWith("{")) return json(head);
        var lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("[internet account list]") || lower.contains("[service list]")) {
            return kind(ImportKind.OUTLOOK_PRF, "");
        }
        return head.contains("user_pref(\"") ? kind(ImportKind.PROGRAM_FILE, "thunderbird") : Optional.empty();
    }

    private static Optional<FileKind> json(String head) {
        if (head.contains("\"mailwright-profile\"")) return kind(ImportKind.PROFILE, "");
        boolean fairEmail =
                head.contains("\"accounts\"") && (head.contains("\"pop\"") || head.contains("\"auth_type\""));
        return fairEmail ? kind(ImportKind.PROGRAM_FILE, "fairemail") : Optional.empty();
    }

    private static Optional<FileKind> kind(ImportKind kind, String program) {
        return Optional.of(new FileKind(kind, program));
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
