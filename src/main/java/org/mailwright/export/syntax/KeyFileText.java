package org.mailwright.export.syntax;

/** Key files of GLib and the Desktop Entry Specification: groups of keys, with their five escapes, in UTF-8. */
public final class KeyFileText {

    private final StringBuilder text = new StringBuilder();

    /** Begins a group; its name is the program's own. */
    public KeyFileText group(String name) {
        if (!text.isEmpty()) text.append('\n');
        text.append('[').append(name).append("]\n");
        return this;
    }

    public KeyFileText put(String key, String value) {
        text.append(key).append('=').append(escaped(value)).append('\n');
        return this;
    }

    public KeyFileText put(String key, int value) {
        return put(key, Integer.toString(value));
    }

    public KeyFileText put(String key, boolean value) {
        return put(key, Boolean.toString(value));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A value as it stands behind the equals sign: without what would end the line or be stripped from it. */
    static String escaped(String value) {
        var escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean end = i == 0 || i == value.length() - 1;
            escaped.append(
                    switch (c) {
                        case '\\' -> "\\\\";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        case '\t' -> "\\t";
                        case ' ' -> end ? "\\s" : " ";
                        default -> String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    /** Whether the text can stand in a key file, which has to be UTF-8 without NUL. */
    public static boolean canSay(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
