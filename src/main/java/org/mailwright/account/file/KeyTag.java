package org.mailwright.account.file;

/**
 * A key without what may follow it in brackets.
 *
 * @param translated whether the value is a translation, as in {@code DisplayName[de]}
 * @param expands whether the program expands variables and runs commands in the value, as in {@code host[$e]}
 */
record KeyTag(String name, boolean translated, boolean expands) {

    static KeyTag of(String key, boolean tags) {
        int open = key.indexOf('[');
        if (!tags || open <= 0 || !key.endsWith("]")) return new KeyTag(key, false, false);
        var name = key.substring(0, open).strip();
        var tag = key.substring(open);
        return new KeyTag(name, !tag.startsWith("[$"), tag.startsWith("[$") && tag.indexOf('e') > 0);
    }
}
