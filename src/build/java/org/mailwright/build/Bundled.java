package org.mailwright.build;

import java.util.Map;
import org.mailwright.licences.Component;

/**
 * A component and the texts that have to go with it.
 *
 * @param folder of the texts, of small letters, digits, dots and hyphens
 * @param texts by their file's name; LICENSE is always among them
 */
record Bundled(Component component, String folder, Map<String, String> texts) {

    Bundled {
        if (!texts.containsKey("LICENSE")) {
            throw new IllegalArgumentException("no licence text for " + component.name()
                    + ": its jar holds none, so put it into installer/licences/" + folder + ".txt");
        }
        texts = Map.copyOf(texts);
    }
}
