package org.mailwright.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.mailwright.catalog.ProviderFolder.Owner;
import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its paths are absolute only with a drive")
class ProviderFoldersTest {

    @Test
    void linuxHasTheUsersFoldersBeforeTheMachines() {
        assertThat(paths("Linux", Map.of(), "/home/ada"))
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

        assertThat(paths("Linux", environment, "/home/ada"))
                .containsExactly(
                        Path.of("/data/mailwright/providers"),
                        Path.of("/a/mailwright/providers"),
                        Path.of("/b/mailwright/providers"),
                        Path.of("/etc/xdg/mailwright/providers"));
    }

    @Test
    void macAndWindowsHaveTheirApplicationFolders() {
        assertThat(paths("Mac OS X", Map.of(), "/Users/ada"))
                .containsExactly(
                        Path.of("/Users/ada/Library/Application Support/mailwright/providers"),
                        Path.of("/Library/Application Support/mailwright/providers"));
        assertThat(paths("Windows 11", Map.of("APPDATA", "/roaming", "ProgramData", "/all"), "/home"))
                .containsExactly(Path.of("/roaming/mailwright/providers"), Path.of("/all/mailwright/providers"));
    }

    /** Whose the folders are decides which files have to be an administrator's. */
    @Test
    void theMachinesFoldersAreNotThePersonsWhateverTheirOrder() {
        var environment = Map.of("XDG_DATA_HOME", "/data", "XDG_DATA_DIRS", "/data:/share");

        assertThat(ProviderFolders.of("Linux", environment, "/home/ada"))
                .containsExactly(
                        new ProviderFolder(Path.of("/data/mailwright/providers"), Owner.PERSON),
                        new ProviderFolder(Path.of("/home/ada/.config/mailwright/providers"), Owner.PERSON),
                        new ProviderFolder(Path.of("/share/mailwright/providers"), Owner.MACHINE),
                        new ProviderFolder(Path.of("/etc/xdg/mailwright/providers"), Owner.MACHINE));
    }

    private static List<Path> paths(String system, Map<String, String> environment, String home) {
        return ProviderFolders.of(system, environment, home).stream()
                .map(ProviderFolder::path)
                .toList();
    }
}
