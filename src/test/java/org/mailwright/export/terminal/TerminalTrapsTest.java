package org.mailwright.export.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.SampleAccounts;
import org.mailwright.model.AccountSettings;

/** Words of configuration files that mean less than they seem to. */
class TerminalTrapsTest {

    /** "tls on" alone waits for STARTTLS on a port that begins with TLS. */
    @Test
    void msmtpIsToldWhetherTlsComesFirst() {
        assertThat(text("msmtp", SampleAccounts.usual())).contains("tls on\ntls_starttls off\n");
        assertThat(text("msmtp", SampleAccounts.startTls())).contains("tls on\ntls_starttls on\n");
    }

    /** Between double quotes mutt expands $ and runs what backticks hold. */
    @Test
    void muttGetsValuesInSingleQuotes() {
        assertThat(text("mutt", SampleAccounts.usual()).lines())
                .filteredOn(line -> line.contains("fred") && !line.startsWith("#"))
                .allMatch(line -> line.contains("='") || line.contains("_pass=\"`pass show "));
    }

    /** smtp:// is in clear unless another line says otherwise. */
    @Test
    void aercIsToldToEncrypt() {
        assertThat(text("aerc", SampleAccounts.usual())).contains("outgoing = smtps://");
        assertThat(text("aerc", SampleAccounts.startTls())).contains("outgoing = smtp://", "\nsmtp-starttls = yes\n");
    }

    /** Any other word is clear text to git. */
    @Test
    void gitIsToldTheOneWordForEachKind() {
        assertThat(text("git", SampleAccounts.usual())).containsPattern("(?i)smtpEncryption = \"?ssl\"?\n");
        assertThat(text("git", SampleAccounts.startTls())).containsPattern("(?i)smtpEncryption = \"?tls\"?\n");
    }

    /** msmtp puts the user, the host and the like in the place of some signs, and takes others for patterns of file names. */
    @ParameterizedTest
    @ValueSource(strings = {"%U", "ann%Hx", "a%Cb", "ann*", "a?b"})
    void msmtpGetsNoAddressThatItWouldChange(String localPart) {
        assertThat(text("msmtp", TerminalAccounts.of(localPart + "@example.org", "", "fred", "mail.example.org")))
                .isEmpty();
        assertThat(text("msmtp", TerminalAccounts.of("%u@example.org", "", "fred", "mail.example.org")))
                .contains("from \"%u@example.org\"\n");
    }

    /** None would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"msmtp", "mbsync"})
    void lessThanASecondIsOne(String format) {
        var usual = SampleAccounts.usual();
        var hasty = new AccountSettings(
                usual.address(),
                usual.displayName(),
                usual.accountName(),
                usual.incoming(),
                usual.outgoing(),
                usual.outgoingLogin(),
                usual.leaveOnServer(),
                Duration.ofMillis(300),
                usual.sender());

        assertThat(text(format, hasty)).containsPattern("(?i)\ntimeout 1\n");
    }

    private static String text(String format, AccountSettings settings) {
        return TerminalExporters.of(format).export(SampleAccounts.profile(settings)) instanceof Result.Exported exported
                ? exported.files().stream()
                        .map(file -> new String(file.content(), UTF_8))
                        .collect(Collectors.joining())
                : "";
    }
}
