package org.mailwright.net.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class TlsPreparationTest {

    /** RFC 8446, section 4.2.8: the group, the length of the key, the key. */
    @Test
    void theFirstMessageHasAKeyOfEachKindThatAHandshakeOffers() throws GeneralSecurityException, SSLException {
        var hello = StandardCharsets.ISO_8859_1.decode(TlsPreparation.hello()).toString();

        assertThat(hello)
                .startsWith("\u0016\u0003")
                .contains("\u0000\u001d\u0000\u0020")
                .contains("\u0000\u0017\u0000\u0041");
    }
}
