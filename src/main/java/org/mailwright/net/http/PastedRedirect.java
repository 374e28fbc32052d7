package org.mailwright.net.http;

import java.util.Optional;

/** Reads the address of the page that a browser was sent to and could not load. */
public final class PastedRedirect {

    private static final String SCHEME = "http://";

    /** In characters. A code of Microsoft has up to two thousand. */
    private static final int LONGEST = 16_384;

    private PastedRedirect() {}

    /**
     * What the address carries; empty for one that does not lead to our redirect. Browsers hide the scheme, and terminals
     * break long lines.
     *
     * @param redirect the whole address that the sign-in page was given
     */
    public static Optional<Parameters> parse(String pasted, String redirect) {
        if (pasted.length() > LONGEST) return Optional.empty();
        var text = pasted.replaceAll("\\s", "");
        var address = text.startsWith(SCHEME) ? text : SCHEME + text;
        if (!address.startsWith(redirect)) return Optional.empty();
        var rest = address.substring(redirect.length()).split("#", 2)[0];
        int query =
                rest.startsWith("/?") && redirect.lastIndexOf('/') < SCHEME.length() ? 2 : rest.startsWith("?") ? 1 : 0;
        return query == 0 ? Optional.empty() : Parameters.parse(rest.substring(query));
    }
}
