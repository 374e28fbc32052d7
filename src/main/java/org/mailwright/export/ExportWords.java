package org.mailwright.export;

import java.util.Locale;

/** The sentences of one language, for formats that people read. */
public interface ExportWords {

    /** The sentence of a key of the bundle, with values filled in. */
    String get(String key, Object... values);

    /** The language of the sentences. */
    Locale locale();
}
