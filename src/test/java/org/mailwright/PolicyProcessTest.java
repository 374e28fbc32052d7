package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program under a policy, as a process of its own. */
class PolicyProcessTest {

    @TempDir
    private Path temporary;

    private Path folder;

    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void noVariableMovesThePolicy() throws Exception {
        policy("{\"plaintext\": false}");
        var elsewhere = folder.resolve("elsewhere").toString();

        var run = run(
                Map.of(
                        "ProgramData", elsewhere,
                        "XDG_CONFIG_DIRS", elsewhere,
                        "XDG_CONFIG_HOME", elsewhere,
                        "HOME", elsewhere,
                        "JAVA_TOOL_OPTIONS", "-Dos.name=Windows -Duser.home=" + elsewhere),
                "policy",
                "--json");

        assertThat(run.out()).contains("\"plaintext\":false");
    }

    private void policy(String text) throws IOException {
        Files.writeString(folder.resolve("policy.json"), text);
    }

    private Ended run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var command = ModuleCommand.ofTest(
                List.of(), PolicyMain.class, folder.resolve("policy.json").toString());
        command.addAll(List.of(args));
        command.add("--lang=en");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return new Ended(process.waitFor(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
