package org.mailwright.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SystemBrowserTest {

    private static final String PAGE = "https://login.example.org/?a=1&b=%22$(x)";

    @Test
    void eachSystemHasItsOwnCommandAndTheAddressIsOneWordOfIt() {
        assertEquals(
                Optional.of(List.of("C:\\Windows\\System32\\rundll32.exe", "url.dll,FileProtocolHandler", PAGE)),
                command("Windows 11", Map.of()));
        assertEquals(
                Optional.of(List.of("D:\\Win\\System32\\rundll32.exe", "url.dll,FileProtocolHandler", PAGE)),
                command("Windows 11", Map.of("SystemRoot", "D:\\Win")));
        assertEquals(Optional.of(List.of("/usr/bin/open", PAGE)), command("Mac OS X", Map.of()));
        assertEquals(Optional.of(List.of("xdg-open", PAGE)), command("Linux", Map.of("DISPLAY", ":0")));
        assertEquals(Optional.of(List.of("xdg-open", PAGE)), command("Linux", Map.of("WAYLAND_DISPLAY", "w")));
    }

    @Test
    void withoutAScreenThereIsNone() {
        assertEquals(Optional.empty(), command("Linux", Map.of()));
    }

    private static Optional<List<String>> command(String system, Map<String, String> environment) {
        return SystemBrowser.command(system, environment, URI.create(PAGE));
    }
}
