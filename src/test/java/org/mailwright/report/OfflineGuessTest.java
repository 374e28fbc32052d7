package org.mailwright.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.Bench;
import org.mailwright.check.CheckReport;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.sasl.ScramServer;
import org.mailwright.text.Messages;

/** Somebody who has a report can try passwords on it, and nothing in it tells the right one. */
class OfflineGuessTest {

    private final List<String> wire = new ArrayList<>();
    private final List<String> challenges = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-256", "CRAM-MD5", "APOP"})
    void theRightPasswordCannotBeToldFromAReport(String mechanism) throws Exception {
        var check = check(mechanism);

        assertThat(OfflineGuess.verifies(wire, Bench.PASSWORD))
                .as("what went over the wire")
                .isTrue();
        assertThat(OfflineGuess.verifies(wire, Bench.PASSWORD + "!")).isFalse();
        for (boolean hidesAddress : List.of(false, true)) {
            var report = Samples.report(check, hidesAddress, Locale.ENGLISH);
            var shown = List.of(
                    ItReportText.of(report, Messages.in(Locale.ENGLISH)),
                    ItReportJson.of(report),
                    String.join("\n", check.trace().transcript()),
                    check.findings().toString());
            assertThat(OfflineGuess.verifies(shown, Bench.PASSWORD)).isFalse();
            assertThat(String.join("\n", shown))
                    .contains(mechanism.substring(0, 4))
                    .satisfies(all -> assertThat(challenges).noneMatch(all::contains));
        }
    }

    private CheckReport check(String mechanism) throws Exception {
        boolean pop = mechanism.equals("APOP");
        try (var server = ScriptedServer.start(dialogue -> {
            if (pop) apop(dialogue.tls(Bench.LOCALHOST));
            else smtp(dialogue.tls(Bench.LOCALHOST), mechanism);
        })) {
            var settings = new ServerSettings(
                    pop ? Protocol.POP3 : Protocol.SMTP,
                    server.endpoint(),
                    Encryption.TLS,
                    List.of(AuthMethod.PASSWORD_ENCRYPTED),
                    "ada");
            return new Bench().of("example").check(settings);
        }
    }

    private void smtp(Dialogue dialogue, String mechanism) throws IOException {
        dialogue.say("220 ready").expect("EHLO", "250-hello", "250 AUTH " + mechanism);
        if (mechanism.equals("CRAM-MD5")) {
            dialogue.hear();
            heard(dialogue, challenge("<1896.697@example.org>"));
            dialogue.say("535 5.7.8 no");
        } else {
            try {
                var scram = new ScramServer(Bench.PASSWORD, "SHA-256", "HmacSHA256");
                var first = decoded(dialogue.hear().split(" ")[2]);
                wire.add(first);
                var last = heard(dialogue, challenge(scram.first(first)));
                heard(dialogue, challenge(scram.last(last)));
                dialogue.say("535 5.7.8 no");
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }
        dialogue.expect("QUIT", "221 bye");
    }

    /** It repeats what it heard, as some do. */
    private void apop(Dialogue dialogue) throws IOException {
        wire.add("<1896.697@example.org>");
        dialogue.say("+OK ready <1896.697@example.org>").expect("CAPA", "-ERR what?");
        var line = dialogue.hear();
        wire.add(line);
        dialogue.say("-ERR no: " + line).expect("QUIT", "+OK");
    }

    private String challenge(String words) {
        wire.add(words);
        var challenge = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
        challenges.add(challenge);
        return "334 " + challenge;
    }

    private String heard(Dialogue dialogue, String said) throws IOException {
        dialogue.say(said);
        var answer = decoded(dialogue.hear());
        wire.add(answer);
        return answer;
    }

    private static String decoded(String word) {
        return new String(Base64.getDecoder().decode(word), UTF_8);
    }
}
