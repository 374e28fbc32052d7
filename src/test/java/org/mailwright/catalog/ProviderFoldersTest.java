package org.mailwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its paths are absolute only with a drive")
class ProviderFoldersTest {

    @Test
    void linuxHasTheUsersFoldersBeforeTheMachines() {
        assertThat(ProviderFolders.of("Linux", Map.of(), "/home/ada"))
                .containsExactly(
                        Path.of("/home/ada/.local/share/mailwright/providers"),
                        Path.of("/home/ada/.config/mailwright/providers"),
                        Path.of("/usr/local/share/mailwright/providers"),
                        Path.of("/usr/share/mailwright/providers"),
                        Path.of("/etc/xdg/mailwright/providers"));
    }

    @Test
    void theEnvironmentMovesThemAndRelativeOnesAreLeftOut() {
        var environment = Map.of(
                "XDG_DATA_HOME",
                "/data",
                "XDG_CONFIG_HOME",
                "relative",
                "XDG_DATA_DIRS",
                "/a:/b",
                "XDG_CONFIG_DIRS",
                "");

        assertThat(ProviderFolders.of("Linux", environment, "/home/ada"))
                .containsExactly(
                        Path.of("/data/mailwright/providers"),
                        Path.of("/a/mailwright/providers"),
                        Path.of("/b/mailwright/providers"),
                        Path.of("/etc/xdg/mailwright/providers"));
    }

    @Test
    void macAndWindowsHaveTheirApplicationFolders() {
        assertThat(ProviderFolders.of("Mac OS X", Map.of(), "/Users/ada"))
                .containsExactly(
                        Path.of("/Users/ada/Library/Application Support/mailwright/providers"),
                        Path.of("/Library/Application Support/mailwright/providers"));
        assertThat(ProviderFolders.of("Windows 11", Map.of("APPDATA", "/roaming", "ProgramData", "/all"), "/home"))
                .containsExactly(Path.of("/roaming/mailwright/providers"), Path.of("/all/mailwright/providers"));
    }
}
