package org.mailwright.account.reading;

import java.util.List;
import java.util.stream.Collectors;

/** How a URL is written behind its scheme, without the values that may change and without what may be secret. */
final class UrlForm {

    /** Words of a scheme that say how to sign in, and not how to encrypt. */
    private static final List<String> SIGN_IN = List.of("plain", "login", "none", "oauthbearer", "xoauth2");

    private UrlForm() {}

    /**
     * The {@linkplain org.mailwright.account.Place#form form}.
     *
     * @param sender up to the @, with gaps
     * @param rest what stands behind the server, which is cut short
     */
    static String of(String scheme, String sender, String rest) {
        int question = rest.indexOf('?');
        int path = question < 0 ? rest.length() : question;
        return words(scheme) + "://" + sender + "{host}:{port}" + (path > 1 ? "/…" : path > 0 ? "/" : "")
                + (question < 0 ? "" : "?…");
    }

    private static String words(String scheme) {
        return List.of(scheme.split("\\+", -1)).stream()
                .skip(1)
                .filter(SIGN_IN::contains)
                .map(word -> "+" + word)
                .collect(Collectors.joining());
    }
}
