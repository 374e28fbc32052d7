package org.mailwright.account.imports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its content what a text is that is not the file of another program. */
final class FileKind {

    /** In characters: how far into a text its kind shows. */
    private static final int HEAD = 4000;

    /** The first element, behind a declaration, comments and a document type. */
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w.:-]{0,60})[\\s>/]");

    /** Lines that only Outlook's file for new profiles has. */
    private static final Pattern PRF = Pattern.compile("(?mi)^[ \\t]*\\[(internet account list|service list)\\]");

    private FileKind() {}

    static ImportKind of(String text) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        return xml(head).or(() -> byContent(head)).orElse(ImportKind.PASTED_TEXT);
    }

    /** The name of the first element, or empty. */
    static String element(byte[] text, int end) {
        return element(new String(text, 0, Math.min(HEAD / 4, end), StandardCharsets.UTF_8));
    }

    private static String element(String head) {
        if (!head.stripLeading().startsWith("<")) return "";
        var element = ELEMENT.matcher(head);
        return element.find() ? element.group(1) : "";
    }

    private static Optional<ImportKind> xml(String head) {
        return switch (element(head)) {
            case "clientConfig" -> Optional.of(ImportKind.AUTOCONFIG);
            case "plist" -> Optional.of(ImportKind.APPLE_PROFILE);
            case "Autodiscover" -> Optional.of(ImportKind.AUTODISCOVER);
            default -> Optional.empty();
        };
    }

    private static Optional<ImportKind> byContent(String head) {
        if (head.stripLeading().startsWith("{")) {
            boolean ours = head.contains("\"mailwright-profile\"") || head.contains("\"mailwrightReport\"");
            return ours ? Optional.of(ImportKind.PROFILE) : Optional.empty();
        }
        return PRF.matcher(head).find() ? Optional.of(ImportKind.OUTLOOK_PRF) : Optional.empty();
    }
}
