package org.mailwright;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a class of the program's module as a process of its own. */
public final class ModuleCommand {

    private static final String MODULE = "org.mailwright";

    private ModuleCommand() {}

    /** The program itself, without the tests. */
    static List<String> ofProgram(List<String> jvm, List<String> args) {
        return of(jvm, MODULE + ".Main", args);
    }

    /** A class of the tests. */
    public static List<String> ofTest(List<String> jvm, Class<?> main, String... args) {
        var options = new ArrayList<>(jvm);
        options.addAll(List.of("--patch-module", MODULE + "=" + Path.of("target", "test-classes")));
        return of(options, main.getName(), List.of(args));
    }

    private static List<String> of(List<String> jvm, String main, List<String> args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvm);
        command.addAll(
                List.of("--module-path", System.getProperty("jdk.module.path"), "--module", MODULE + "/" + main));
        command.addAll(args);
        return command;
    }
}
