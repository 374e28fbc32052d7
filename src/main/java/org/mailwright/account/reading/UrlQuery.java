package org.mailwright.account.reading;

/**
 * What a URL has behind its question mark.
 *
 * @param text may be empty
 */
public record UrlQuery(String text) {

    /** Whether it switches this on. */
    public boolean isOn(String name) {
        return has(name, "1") || has(name, "true") || has(name, "on") || has(name, "yes");
    }

    /** Whether it switches this off. */
    public boolean isOff(String name) {
        return has(name, "0") || has(name, "false") || has(name, "off") || has(name, "no");
    }

    private boolean has(String name, String value) {
        return ("&" + text + "&").contains("&" + name + "=" + value + "&");
    }
}
