package org.mailwright.check;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.check.session.Authentication;
import static org.assertj.core.api.Assertions.assertThat;

class AuthenticationResultsTest {

    private static AuthenticationResults results(String spf, String dkim, String dmarc) {
        return new AuthenticationResults(Optional.of(spf), Optional.of(dkim), Optional.of(dmarc));
    }

    @Test
    void readsAFoldedFieldWithComments() {
        var header = """
                Received: from a by b
                Authentication-Results: mx.example.net;
                       dkim=pass header.i=@example.org header.s=s1;
                       spf=softfail (example.net: domain of ada@example.org spf=pass) smtp.mailfrom=ada@example.org;
                \tdmarc=FAIL (p=NONE) header.from=example.org
                Subject: dkim=fail
                """.replace("\n", "\r\n");

        assertThat(AuthenticationResults.parse(header)).isEqualTo(results("softfail", "pass", "fail"));
    }

    @Test
    void believesTheTopmostFieldOnly() {
        var header = """
                Authentication-Results: own; spf=pass; dkim=none; dmarc=pass
                Authentication-Results: forged; spf=fail; dkim=fail; dmarc=fail
                """;

        assertThat(AuthenticationResults.parse(header)).isEqualTo(results("pass", "none", "pass"));
    }

    @Test
    void saysNothingWhereTheServerSaysNothing() {
        assertThat(AuthenticationResults.parse("Subject: spf=pass\n")).isEqualTo(AuthenticationResults.UNSAID);
        assertThat(AuthenticationResults.parse("Authentication-Results: own; none\n"))
                .isEqualTo(AuthenticationResults.UNSAID);
    }

    @Test
    void takesTogetherWhatOneServerSaysInSeveralFields() {
        var header = """
                Authentication-Results: mx.own.example 1; dmarc=pass header.from=example.org
                Authentication-Results: MX.own.example; dkim=fail reason="a; dkim=pass"; dkim=pass header.d=example.org
                Authentication-Results: forged.example; spf=pass
                Authentication-Results: mx.own.example; spf=none
                """;

        assertThat(AuthenticationResults.parse(header)).isEqualTo(results("none", "pass", "pass"));
    }

    @Test
    void aServerWithoutANameSpeaksForItselfOnly() {
        var header = """
                Authentication-Results: spf=pass (sender IP is 192.0.2.1 (a (nested) one))
                 smtp.mailfrom=example.org; dkim=none (message not signed) header.d=none;dmarc=bestguesspass
                 action=none header.from=example.org;compauth=pass reason=109
                Authentication-Results: spf=fail; dkim=fail; dmarc=fail
                """;

        assertThat(AuthenticationResults.parse(header)).isEqualTo(results("pass", "none", "bestguesspass"));
    }
}
