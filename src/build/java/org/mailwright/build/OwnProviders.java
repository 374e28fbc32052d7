package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves only those security providers in an image's list that the JDK makes without looking around. For any other name
 * it makes each provider there is, to see what it is called: Bouncy Castle alone is 400 classes and thousands of entries.
 */
final class OwnProviders {

    private static final Set<String> OWN =
            Set.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE", "Apple", "SunMSCAPI");

    private static final Pattern ENTRY = Pattern.compile("security\\.provider\\.\\d+=(\\w+).*");

    private OwnProviders() {}

    /** Takes the image's {@code conf/security/java.security}. */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        Files.write(file, kept(Files.readAllLines(file)));
    }

    /** The JDK reads the numbers from one on, up to the first that is missing. */
    private static List<String> kept(List<String> lines) {
        var kept = new ArrayList<String>();
        int number = 0;
        for (var line : lines) {
            var entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                kept.add(line);
            } else if (OWN.contains(entry.group(1))) {
                kept.add("security.provider." + ++number + "=" + entry.group(1));
            }
        }
        if (number == 0) throw new IllegalStateException("no security provider is left");
        return kept;
    }
}
