package org.mailwright;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests as a process of its own, in the program's module. */
final class PatchedCommand {

    private PatchedCommand() {}

    static List<String> of(Class<?> main, String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--patch-module",
                "org.mailwright=" + Path.of("target", "test-classes"),
                "--module",
                "org.mailwright/" + main.getName()));
        command.addAll(List.of(args));
        return command;
    }
}
