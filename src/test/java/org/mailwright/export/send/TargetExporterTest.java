package org.mailwright.export.send;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TargetExporterTest {

    private static final AccountSettings USUAL = Cases.profile("01-tls").settings();
    private static final ServerSettings OUTGOING = USUAL.outgoing().orElseThrow();

    private final Exporter env = exporter("env");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Limit.NO_OUTGOING, USUAL.withServers(USUAL.incoming(), Optional.empty())),
                Arguments.of(Limit.PLAINTEXT, USUAL.withServer(OUTGOING.withEncryption(Encryption.NONE))),
                Arguments.of(Limit.OAUTH2, withAuth(AuthMethod.OAUTH2)),
                Arguments.of(Limit.OTHER_LOGIN, withAuth(AuthMethod.GSSAPI)),
                Arguments.of(Limit.OTHER_LOGIN, withAuth(AuthMethod.OAUTH2, AuthMethod.NTLM)),
                Arguments.of(Limit.AFTER_INCOMING, USUAL.withOutgoingLogin(OutgoingLogin.AFTER_INCOMING)),
                Arguments.of(Limit.UNSAYABLE_TEXT, USUAL.withServer(OUTGOING.withUsername("both ' and \""))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItCannotSay(Limit limit, AccountSettings settings) {
        assertEquals(new Result.Refused(List.of(limit)), env.export(profile(settings)));
    }

    @Test
    void takesAPasswordWhereTheServerTakesOne() {
        assertInstanceOf(
                Result.Exported.class, env.export(profile(withAuth(AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD))));
    }

    @Test
    void theIncomingServerDoesNotMatter() {
        var incoming = USUAL.incoming().orElseThrow();
        var odd = incoming.withAuth(List.of(AuthMethod.OAUTH2)).withEncryption(Encryption.NONE);

        assertEquals(text(USUAL), text(USUAL.withServer(odd)));
        assertEquals(
                text(USUAL),
                text(USUAL.withServers(Optional.empty(), USUAL.outgoing()).withOutgoingLogin(OutgoingLogin.OWN)));
    }

    @Test
    void aServerWithoutSignInNeedsNoMethod() {
        var open = withAuth(AuthMethod.GSSAPI).withOutgoingLogin(OutgoingLogin.NONE);

        assertEquals(new Result.Refused(List.of(Limit.OTHER_LOGIN)), env.export(profile(open)));
        assertTrue(!text(USUAL.withOutgoingLogin(OutgoingLogin.NONE)).contains("USERNAME"));
    }

    @Test
    void aNameThatCannotBeSaidIsLeftOut() {
        var exported = (Result.Exported) env.export(profile(USUAL.withNames("both ' and \"", "")));

        assertEquals(List.of(Limit.INCOMING, Limit.DISPLAY_NAME), exported.left());
        assertTrue(!content(exported).contains("FROM_NAME"));
    }

    @Test
    void aTargetWithoutRoomForANameSaysSo() {
        var exported = (Result.Exported) exporter("nullmailer").export(profile(USUAL));

        assertEquals(List.of(Limit.INCOMING, Limit.DISPLAY_NAME), exported.left());
    }

    @Test
    void grafanaGoesByThePort() {
        var other = Cases.profile("20-tls-odd-port");

        assertEquals(
                new Result.Refused(List.of(Limit.OTHER_PORT)),
                exporter("grafana").export(other));
    }

    @Test
    void aBrokenDataFileNamesItsLine() {
        var broken = "id: app:x\ndocs: https://example.org\nfile: x\nsyntax: env\nnever | x\n";

        var thrown = assertThrows(IllegalArgumentException.class, () -> TargetReader.read(broken));

        assertEquals("line 5: no such condition: never", thrown.getMessage());
    }

    private static Exporter exporter(String name) {
        return Targets.exporters(Cases.KEYS).stream()
                .filter(exporter -> exporter.id().equals("app:" + name))
                .findFirst()
                .orElseThrow();
    }

    private static AccountSettings withAuth(AuthMethod... methods) {
        return USUAL.withServer(OUTGOING.withAuth(List.of(methods)));
    }

    private String text(AccountSettings settings) {
        return content((Result.Exported) env.export(profile(settings)));
    }

    private static String content(Result.Exported exported) {
        return new String(exported.files().getFirst().content(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Profile profile(AccountSettings settings) {
        return new Profile(settings, Cases.profile("01-tls").created(), "test", Optional.empty());
    }
}
