package org.mailwright.signin;

import java.nio.charset.StandardCharsets;

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

    /** The page as an answer of HTTP/1.1, not to be kept anywhere: its address holds the code. */
    byte[] answer(boolean wentWell) {
        var text = wentWell ? done : failed;
        var html = ("<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style>"
                        + "</head><body><h1>%s</h1><p>%s</p></body></html>")
                .formatted(escaped(language), escaped(title), STYLE, escaped(title), escaped(text))
                .getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + html.length
                + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
                + "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n";
        var start = head.getBytes(StandardCharsets.US_ASCII);
        var answer = new byte[start.length + html.length];
        System.arraycopy(start, 0, answer, 0, start.length);
        System.arraycopy(html, 0, answer, start.length, html.length);
        return answer;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
