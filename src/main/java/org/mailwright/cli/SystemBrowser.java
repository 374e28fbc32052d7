package org.mailwright.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens pages in the default browser with the system's own command, without a shell. */
public final class SystemBrowser {

    private SystemBrowser() {}

    /** Tries to open a page. Failures are ignored: the caller prints the address too. */
    public static void open(URI page) {
        command(System.getProperty("os.name", ""), System.getenv(), page).ifPresent(SystemBrowser::start);
    }

    /** The command, or empty on a system without a display. */
    static Optional<List<String>> command(String system, Map<String, String> environment, URI page) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(List.of(rundll32(environment), "url.dll,FileProtocolHandler", page.toString()));
        }
        if (name.startsWith("mac")) return Optional.of(List.of("/usr/bin/open", page.toString()));
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(List.of("xdg-open", page.toString())) : Optional.empty();
    }

    /** By its full path: a bare name is looked for in the current folder first, where anybody's file may lie. */
    private static String rundll32(Map<String, String> environment) {
        var root = environment.getOrDefault("SystemRoot", "");
        return (root.matches("[A-Za-z]:\\\\[^\"]{1,200}") ? root : "C:\\Windows") + "\\System32\\rundll32.exe";
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
            // the address is on the terminal too
        }
    }
}
