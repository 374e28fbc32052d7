package org.mailwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The launcher gives Java a locale whose letters are UTF-8 where there is none, and leaves others alone. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path home;

    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        var bin = Files.createDirectory(home.resolve("bin"));
        launcher = bin.resolve("mailwright");
        Files.copy(Path.of("installer/launcher.sh"), launcher, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(bin.resolve("java"), "#!/bin/sh\nprintf '%s %s %s' \"$LC_ALL\" \"$LC_CTYPE\" \"$LANG\"\n");
        for (var file : new Path[] {launcher, bin.resolve("java")}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private String locale(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", launcher.toString(), "detect", "jörg@example.org");
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return words;
    }

    @Test
    void noLocaleIsOneOfUtf8() throws IOException, InterruptedException {
        assertEquals(" C.UTF-8 ", locale(Map.of()));
        assertEquals(" C.UTF-8 C", locale(Map.of("LANG", "C")));
        assertEquals("C.UTF-8  de_DE.UTF-8", locale(Map.of("LC_ALL", "POSIX", "LANG", "de_DE.UTF-8")));
    }

    @Test
    void aLocaleStaysAsItIs() throws IOException, InterruptedException {
        assertEquals("  de_DE.UTF-8", locale(Map.of("LANG", "de_DE.UTF-8")));
        assertEquals(" de_DE.ISO-8859-1 C", locale(Map.of("LC_CTYPE", "de_DE.ISO-8859-1", "LANG", "C")));
    }
}
