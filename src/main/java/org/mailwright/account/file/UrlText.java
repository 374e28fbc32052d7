package org.mailwright.account.file;

import java.util.Optional;

/**
 * A URL from which the password was cut before the rest was decoded. The colon before it stays.
 *
 * @param secret whether there was one
 */
record UrlText(String text, boolean secret) {

    /** Empty if what remains is too long. */
    static Optional<UrlText> of(byte[] bytes, int from, int to) {
        int scheme = Bytes.find(bytes, from, to, "://");
        int start = scheme < 0 ? from : scheme + 3;
        int colon = Bytes.indexOf(bytes, start, to, ":");
        int at = atSign(bytes, start, colon, to);
        if (colon < 0 || at < colon) return plain(bytes, from, to);
        var head = Bytes.value(bytes, from, colon);
        var tail = Bytes.value(bytes, at, to);
        if (head.isEmpty() || tail.isEmpty()) return Optional.empty();
        boolean secret = at > colon + 1;
        return Optional.of(new UrlText(head.get() + (secret ? ":" : "") + tail.get(), secret));
    }

    private static Optional<UrlText> plain(byte[] bytes, int from, int to) {
        return Bytes.value(bytes, from, to).map(text -> new UrlText(text, false));
    }

    /**
     * Where the host begins: the last @ of the authority. A password may hold a slash though it should be escaped, so an
     * @ further back counts too, unless what follows the colon is a port.
     */
    private static int atSign(byte[] bytes, int start, int colon, int to) {
        int authority = Bytes.indexOf(bytes, start, to, "/?#");
        int end = authority < 0 ? to : authority;
        int at = Bytes.lastIndexOf(bytes, start, end, '@');
        if (at >= 0 || colon < 0 || colon > end || bytes[start] == '[') return at;
        return isPort(bytes, colon + 1, end) ? -1 : Bytes.lastIndexOf(bytes, start, to, '@');
    }

    private static boolean isPort(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') return false;
        }
        return true;
    }
}
