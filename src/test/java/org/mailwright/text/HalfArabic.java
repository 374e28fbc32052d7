package org.mailwright.text;

import java.util.Locale;
import java.util.Properties;

/** Arabic with two sentences of its own; all others are English. */
public final class HalfArabic {

    private HalfArabic() {}

    public static Messages messages() {
        var sentences = new Properties();
        sentences.setProperty("address.title", "\u0627\u0644\u0628\u0631\u064a\u062f");
        sentences.setProperty("app.back", "\u0631\u062c\u0648\u0639");
        return Messages.of(Locale.forLanguageTag("ar"), sentences).isolating();
    }
}
