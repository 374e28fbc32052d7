package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Secret;
import org.mailwright.model.SecretSearch;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.http.Parameters;

/** Whatever a sign-in says, logs, prints, throws or keeps holds no token, code, verifier or client secret. */
@SuppressWarnings("ObjectToString") // what would be printed is what is tested
class SecretsStayInsideTest extends SignInBench {

    private static final OAuthClient CLIENT =
            new OAuthClient("id", Optional.of(Secret.of("hush-client")), LoopbackRedirect.USUAL, Optional.empty());

    private final List<String> granted = List.of("access-grant-1", "refresh-grant-1");

    @Test
    void aSearchThroughAllOfItFindsNone() throws Exception {
        var said = new ArrayList<String>();
        try (var ear = new Ear(Level.ALL)) {
            said.add(granting(200, Idp.granting("access-grant-1", ",\"refresh_token\":\"refresh-grant-1\"")));
            said.add(granting(500, "access-grant-1 refresh-grant-1"));
            said.add(granting(200, "{\"access_token\":\"access-grant-1\\n\",\"token_type\":\"Bearer\"}"));
            said.add(echoing());
            said.add(renewing());
            said.add(ear.heard());
        }
        var sent = idp.posted().stream()
                .flatMap(form -> Stream.of("code", "code_verifier", "client_secret", "refresh_token")
                        .flatMap(name -> form.get(name).stream()))
                .toList();

        assertThat(sent).contains(Idp.CODE, "hush-client", "refresh-grant-1").hasSizeGreaterThan(8);
        assertThat(SecretSearch.found(said.toString(), sent)).isEmpty();
        assertThat(SecretSearch.found(said.toString(), granted)).isEmpty();
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
}
