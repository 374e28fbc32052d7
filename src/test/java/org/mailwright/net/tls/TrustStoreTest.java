package org.mailwright.net.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.net.TestCertificates;

class TrustStoreTest {

    @TempDir
    private Path folder;

    @Test
    void theAuthoritiesOfAFileAreBelievedBesideTheSystems() throws Exception {
        var authority = TestCertificates.authority("CN=Test Root").chain().getFirst();
        var file = Files.writeString(folder.resolve("ca.pem"), TestCertificates.pem(authority));

        assertThat(TrustStore.system()
                        .withCaFile(file)
                        .roots("mail.example.org")
                        .anchors())
                .contains(authority);
    }

    /** Such as /dev/zero: it is not read to its end, which would take all memory. */
    @Test
    void aFileWithoutEndIsRefused() throws IOException {
        var file = Files.write(folder.resolve("ca.pem"), new byte[CaFile.LONGEST + 1]);

        assertThatThrownBy(() -> TrustStore.system().withCaFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a certificate file");
    }
}
