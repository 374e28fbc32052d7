package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Secret;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.http.Parameters;

/** Whatever a sign-in says, logs, prints, throws or keeps holds no token, code, verifier or client secret. */
@SuppressWarnings("ObjectToString") // what would be printed is what is tested
class SecretsStayInsideTest extends SignInBench {

    private static final OAuthClient CLIENT =
            new OAuthClient("id", Optional.of(Secret.of("hush-client")), LoopbackRedirect.USUAL, Optional.empty());

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> granted = List.of("access-grant-1", "refresh-grant-1");

    @Test
    void aSearchThroughAllOfItFindsNone() throws Exception {
        var results = listened(() -> List.of(
                granting(200, Idp.granting("access-grant-1", ",\"refresh_token\":\"refresh-grant-1\"")),
                granting(500, "access-grant-1 refresh-grant-1"),
                granting(200, "{\"access_token\":\"access-grant-1\\n\",\"token_type\":\"Bearer\"}"),
                echoing(),
                renewing()));
        var sent = idp.posted().stream()
                .flatMap(form -> Set.of("code", "code_verifier", "client_secret", "refresh_token").stream()
                        .flatMap(name -> form.get(name).stream()))
                .toList();

        assertThat(sent).contains(Idp.CODE, "hush-client", "refresh-grant-1").hasSizeGreaterThan(8);
        assertThat(results + said.toString(StandardCharsets.UTF_8))
                .doesNotContain(sent)
                .doesNotContain(granted);
    }

    private String granting(int status, String body) throws InterruptedException {
        idp.granting(status, body);
        return text(signIn(CLIENT));
    }

    /** A service that says in its refusal all that it was sent. */
    private String echoing() throws InterruptedException {
        idp.web().page(Idp.HOST + "/token", out -> {
            var form = idp.posted().getLast();
            var words = String.join(
                    " ",
                    form.get("code").orElseThrow(),
                    form.get("code_verifier").orElseThrow(),
                    "hush-client");
            Idp.write(out, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + words + "\"}");
        });
        return text(signIn(CLIENT));
    }

    private String renewing() throws InterruptedException {
        idp.web().page(Idp.HOST + "/token", out -> Idp.write(out, 400, "{\"error\":\"invalid_grant\"}"));
        try (var tokens = new Tokens(Secret.of("access-grant-1"), Optional.of(Secret.of("refresh-grant-1")))) {
            return tokens + " " + signIn().renew(request(CLIENT), tokens);
        }
    }

    private static String text(SignInResult result) {
        return result + " " + new Parameters().with("code", Idp.CODE);
    }

    /** With all that is logged or printed meanwhile. */
    private List<String> listened(Act act) throws InterruptedException {
        var log = new ArrayList<String>();
        var ear = new Handler() {

            @Override
            public void publish(LogRecord heard) {
                log.add(heard.getMessage() + heard.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        var level = root.getLevel();
        var out = System.out;
        var err = System.err;
        var all = new PrintStream(said, true, StandardCharsets.UTF_8);
        root.addHandler(ear);
        root.setLevel(Level.ALL);
        System.setOut(all);
        System.setErr(all);
        try {
            var results = new ArrayList<>(act.run());
            results.addAll(log);
            return results;
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
            root.removeHandler(ear);
        }
    }

    private interface Act {
        List<String> run() throws InterruptedException;
    }
}
