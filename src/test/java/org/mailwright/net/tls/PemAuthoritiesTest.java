package org.mailwright.net.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.net.TestCertificates;

class PemAuthoritiesTest {

    private static final X509Certificate ONE =
            TestCertificates.authority("CN=One").chain().getFirst();
    private static final X509Certificate OTHER =
            TestCertificates.authority("CN=Other").chain().getFirst();

    @Test
    void oneIsFoundByItsName() throws Exception {
        var file = PemAuthorities.of(
                ("# One\n" + TestCertificates.pem(ONE) + "\n# Other\r\n" + TestCertificates.pem(OTHER))
                        .getBytes(US_ASCII));

        assertThat(file.naming(List.of(OTHER.getSubjectX500Principal()))).containsExactly(OTHER);
        assertThat(file.naming(List.of(ONE.getIssuerX500Principal(), OTHER.getIssuerX500Principal())))
                .containsExactly(ONE, OTHER);
        assertThat(file.naming(List.of())).isEmpty();
    }

    @Test
    void whatIsNoCertificateHidesNoOther() throws Exception {
        var broken = "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n";
        var file = PemAuthorities.of(
                (broken + TestCertificates.pem(ONE) + "-----BEGIN CERTIFICATE-----\nMII").getBytes(US_ASCII));

        assertThat(file.naming(List.of(ONE.getSubjectX500Principal()))).containsExactly(ONE);
        assertThat(PemAuthorities.of(new byte[0]).naming(List.of(ONE.getSubjectX500Principal())))
                .isEmpty();
    }
}
