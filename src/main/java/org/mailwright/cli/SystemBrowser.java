package org.mailwright.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens pages in the person's own browser, by the system's own command for it. No shell comes into it. */
public final class SystemBrowser {

    private SystemBrowser() {}

    /** Tries to open a page. Whoever has no browser here was told the page's address as well. */
    public static void open(URI page) {
        command(System.getProperty("os.name", ""), System.getenv(), page).ifPresent(SystemBrowser::start);
    }

    /** The command, or nothing where there is no screen to open anything on. */
    static Optional<List<String>> command(String system, Map<String, String> environment, URI page) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", page.toString()));
        }
        if (name.startsWith("mac")) return Optional.of(List.of("/usr/bin/open", page.toString()));
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(List.of("xdg-open", page.toString())) : Optional.empty();
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException e) {
            // The address stands on the terminal too.
        }
    }
}
