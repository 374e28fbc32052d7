package org.mailwright.export;

import java.text.MessageFormat;
import java.util.Locale;

/** Sentences that show their key and their values, so that golden files do not change with every wording. */
public record SampleWords(Locale locale) implements ExportWords {

    public static final SampleWords ENGLISH = new SampleWords(Locale.ENGLISH);

    @Override
    public String get(String key, Object... values) {
        var text = new StringBuilder("[").append(key);
        for (var value : values) text.append("|").append(new MessageFormat("{0}", locale).format(new Object[] {value}));
        return text.append("]").toString();
    }
}
