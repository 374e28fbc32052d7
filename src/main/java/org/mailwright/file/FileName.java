package org.mailwright.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files from what a stranger typed: one name such as every system takes, never a path, a device or an option. */
public final class FileName {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}@._+-]");

    /** What Windows takes for a device, whatever follows the dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin|conout|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private FileName() {}

    /** The name; as long as the text, of which what is unsafe becomes an underscore. */
    public static String of(String text) {
        var name =
                UNSAFE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
        boolean odd = name.startsWith(".")
                || name.startsWith("-")
                || DEVICE.matcher(name).matches();
        return odd ? "_" + name : name;
    }
}
