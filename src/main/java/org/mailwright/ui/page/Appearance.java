package org.mailwright.ui.page;

/** The colours that a person wants in the window. */
public enum Appearance {
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark"),
    CONTRAST("contrast");

    private final String code;

    Appearance(String code) {
        this.code = code;
    }

    /** Ends its key in the bundle, and stands in the person's settings. */
    public String code() {
        return code;
    }
}
