package org.mailwright.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Heard;
import org.mailwright.net.ScriptedServer;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold in every case, whatever the cause: proven by all that the servers heard. */
final class Witness {

    private static final Predicate<String> LOG_ON = Pattern.compile(
                    "(AUTH|PASS|APOP|a[0-9]+ (LOGIN|AUTHENTICATE))\\b.*")
            .asMatchPredicate();

    private static final Predicate<String> FAREWELL =
            Pattern.compile("QUIT|a[0-9]+ LOGOUT").asMatchPredicate();

    /** All that may be said before a connection is private (RFC 8314, section 5.2). */
    private static final Predicate<String> OPEN = Pattern.compile(
                    "(EHLO|HELO) .*|STARTTLS|STLS|CAPA|a[0-9]+ (CAPABILITY|STARTTLS)|QUIT|a[0-9]+ LOGOUT")
            .asMatchPredicate();

    /** Before these a server has not proven who it is, or not said how to log on. */
    private static final Set<Stage> BEFORE_LOG_ON =
            Set.of(Stage.RESOLVE, Stage.CONNECT, Stage.GREETING, Stage.CAPABILITIES, Stage.TLS);

    private final Case conduct;
    private final Scene scene;

    Witness(Case conduct, Scene scene) {
        this.conduct = conduct;
        this.scene = scene;
    }

    void testify() {
        for (var server : scene.servers()) {
            assertThat(server.lines()).noneMatch(line -> line.startsWith("UNEXPECTED"));
            assertThat(server.raw()).as("bytes outside TLS").noneMatch(this::holdsSecret);
            assertThat(server.abandoned()).as("left without a good-bye").allMatch(FAREWELL);
            assertNothingSaidInTheOpen(server);
        }
        assertThat(scene.servers().stream().mapToLong(Witness::logOns).sum())
                .as("log-ons, both servers together")
                .isLessThan(3);
        if (BEFORE_LOG_ON.contains(conduct.stage())) {
            assertThat(scene.servers()).as("log-ons").allMatch(server -> logOns(server) == 0);
        }
        assertThat(scene.servers().stream().mapToLong(Witness::messages).sum())
                .as("messages")
                .isLessThan(2);
    }

    private void assertNothingSaidInTheOpen(ScriptedServer server) {
        var open = server.heard().stream()
                .filter(heard -> !heard.encrypted())
                .map(Heard::line)
                .filter(Witness::isText);
        assertThat(open).as("said before TLS").allMatch(OPEN);
    }

    /** Whether it is a line and no TLS record, which a server hears that did not expect TLS. */
    private static boolean isText(String line) {
        return line.chars().noneMatch(c -> c < ' ');
    }

    private static long logOns(ScriptedServer server) {
        return server.lines().stream().filter(LOG_ON).count();
    }

    private static long messages(ScriptedServer server) {
        return server.lines().stream().filter("."::equals).count();
    }

    private boolean holdsSecret(String bytes) {
        var password = scene.password();
        var names = Stream.of(
                scene.server().username(),
                conduct.around().address().localPart(),
                conduct.around().address().toString());
        return Stream.concat(Stream.of(password), names.map(name -> "\0" + name + "\0" + password))
                .flatMap(secret -> Stream.of(secret, encoded(secret)))
                .anyMatch(bytes::contains);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
