package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Nobody ends on a connection without encryption by mishap. */
class UntrustedSettingsTest {

    @Test
    void aSideThatHasEncryptedServersLosesItsOthers() {
        var open = Servers.server(Protocol.IMAP, "imap.example.org", 143, Encryption.NONE);
        var sound = Servers.imap("imap.example.org");

        var both = new UntrustedSettings(List.of(open, sound), List.of(Servers.smtp("smtp.example.org")));

        assertThat(both.incoming()).containsExactly(sound);
        assertThat(both.isPlain()).isFalse();
    }

    @Test
    void aSideThatHasNoneKeepsThemAndSaysSo() {
        var open = Servers.server(Protocol.SMTP, "smtp.example.org", 25, Encryption.NONE);

        var plain = new UntrustedSettings(List.of(Servers.imap("imap.example.org")), List.of(open));

        assertThat(plain.outgoing()).containsExactly(open);
        assertThat(plain.isPlain()).isTrue();
        assertThat(plain.isEmpty()).isFalse();
        assertThat(new UntrustedSettings(List.of(), List.of()).isEmpty()).isTrue();
    }
}
