package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's guard against certificate authorities that only the build machine trusts. */
class CleanRootsTest {

    private static final String ROOTS = "installer/roots/mozilla.pem";

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws Exception {
        Files.writeString(made.resolve("cacerts"), "the build machine's");
        assertEquals("0 ", run(ROOTS, made.resolve("jssecacerts").toString()));
    }

    @Test
    void aStoreOfThePublicAuthoritiesPasses() throws Exception {
        assertEquals("0 ", run("check", ROOTS, store().toString()));
    }

    @Test
    void theFileOfTheBuildMachineIsGone() throws Exception {
        assertThat(made.resolve("cacerts")).doesNotExist();

        var store = store();
        Files.writeString(folder.resolve("cacerts"), "the build machine's");

        assertThat(run("check", ROOTS, store.toString())).startsWith("1 ").contains("build machine's");
    }

    @Test
    void anAuthorityOfTheBuildMachineIsFound() throws Exception {
        var store = store();
        add(authority(), store);

        var checked = run("check", ROOTS, store.toString());

        assertThat(checked).startsWith("1 ").contains("they are not the");
    }

    @Test
    void aMissingAuthorityIsFound() throws Exception {
        var store = store();
        var keys = KeyStore.getInstance(store.toFile(), (char[]) null);
        keys.deleteEntry(keys.aliases().nextElement());
        save(keys, store);

        assertThat(run("check", ROOTS, store.toString())).startsWith("1 ");
    }

    /** The build itself runs the check on the image, and that is to stay so. */
    @Test
    void theBuildChecksItsImage() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<id>check-roots</id><phase>verify</phase>");
    }

    /** A copy of the store that was made. */
    private Path store() throws IOException {
        return Files.copy(made.resolve("jssecacerts"), folder.resolve("jssecacerts"));
    }

    private static Certificate authority() throws Exception {
        var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var name = new X500Name("CN=Somebody at the build machine");
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(now), Date.from(now.plus(1, ChronoUnit.DAYS)), name, keys.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static void add(Certificate authority, Path file) throws Exception {
        var store = KeyStore.getInstance(file.toFile(), (char[]) null);
        store.setCertificateEntry("somebody", authority);
        save(store, file);
    }

    private static void save(KeyStore store, Path file) throws Exception {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, new char[0]);
        }
    }

    private static String run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/classes",
                "org.mailwright.build.CleanRoots"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + " " + said;
    }
}
