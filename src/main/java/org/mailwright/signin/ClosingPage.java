package org.mailwright.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.mailwright.model.TextDirection;

/**
 * What the browser shows once the provider has sent the person back: plain words in the person's language, without
 * scripts and without anything from elsewhere.
 *
 * @param language as an IETF tag
 * @param done where all went well
 * @param failed where it did not: the program itself says why
 */
public record ClosingPage(String language, String title, String done, String failed) {

    private static final String STYLE =
            "body{font:1.1em/1.5 sans-serif;max-width:32em;margin:15vh auto;padding:0 1em;color-scheme:light dark}";

    byte[] html(boolean wentWell) {
        return ("<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style>"
                        + "</head><body><h1>%s</h1><p>%s</p></body></html>")
                .formatted(
                        escaped(language),
                        TextDirection.of(Locale.forLanguageTag(language)).html(),
                        escaped(title),
                        STYLE,
                        escaped(title),
                        escaped(wentWell ? done : failed))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Not to be kept anywhere: the page's address holds the code. */
    Map<String, String> headers() {
        return Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Cache-Control", "no-store",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
