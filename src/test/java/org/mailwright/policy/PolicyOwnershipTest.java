package org.mailwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.file.FileTrust;
import org.mailwright.file.Trusts;
import org.mailwright.policy.PolicyFault.Flaw;

/** Only what nobody but the administrator can change is a policy. */
class PolicyOwnershipTest extends PolicyBench {

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-", "rw-rw-rw-"})
    void aPolicyThatOthersMayChangeSaysNothing(String mode) throws IOException {
        Files.writeString(file, SOUND);
        if (Files.getAttribute(file, "unix:gid").equals(0)) Files.setAttribute(file, "unix:gid", 4711);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNTRUSTED);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));
    }

    @Test
    void aPolicyOfAnOrdinaryUserSaysNothing() throws IOException {
        Files.writeString(file, SOUND);
        var others = new PolicyFile(file, Trusts.ofNobody());

        assertThat(flaws(others)).containsExactly(Flaw.UNTRUSTED);
        assertStrictest(others.read(new Ending()));
    }

    @Test
    void aFolderThatOthersMayChangeTaintsWhatIsInIt() throws IOException {
        Files.writeString(file, SOUND);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNTRUSTED);
    }

    @Test
    void aLinkIsFollowedOnlyOverSafeGround() throws IOException {
        var real =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("p.json"), SOUND);
        Files.createSymbolicLink(file, Path.of("real/../real/p.json"));
        Files.createSymbolicLink(folder.resolve("providers/loop"), Path.of("loop"));

        assertThat(PolicyFiles.at(file).read(new Ending()).helpDesk().words()).containsValue("Call 4711");

        Files.setPosixFilePermissions(real.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNTRUSTED);
    }

    @Test
    void aLinkToNowhereAndALinkToItselfAreTheStrictest() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("gone.json"));
        assertStrictest(PolicyFiles.at(file).read(new Ending()));

        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));
    }

    @Test
    void whatThePolicyNamesHasToBeSafeToo() throws IOException {
        var anybody = PosixFilePermissions.fromString("rw-rw-rw-");
        var provider = Files.writeString(folder.resolve("providers/corp.json"), "{}");
        for (var named : List.of(folder.resolve("ca.pem"), folder.resolve("company.mailwright"), provider)) {
            Files.setPosixFilePermissions(named, anybody);
        }
        Files.setPosixFilePermissions(folder.resolve("oauth.json"), anybody);

        var policy = read(SOUND);

        assertThat(policy.faults())
                .extracting(PolicyFault::flaw, PolicyFault::field)
                .containsExactly(
                        tuple(Flaw.UNTRUSTED, "providers"),
                        tuple(Flaw.UNTRUSTED, "companyProfile"),
                        tuple(Flaw.UNTRUSTED, "caFile"),
                        tuple(Flaw.UNTRUSTED, "oauthClients"));
        assertThat(policy.providers()).isEmpty();
        assertThat(policy.company()).isEmpty();
        assertThat(policy.caFile()).isEmpty();
        assertThat(policy.oauthClients()).isEmpty();
        assertThat(policy.helpDesk().words()).containsValue("Call 4711");
    }

    @Test
    void theFilesOfTheMachineAreRootsOnly() {
        assertThat(FileTrust.ofSystem().culprit(Path.of("/etc/passwd"))).isEmpty();
        assertThat(FileTrust.ofSystem().culprit(Path.of("/tmp"))).isEmpty();
        assertThat(Trusts.ofNobody().culprit(Path.of("/etc/passwd"))).contains(Path.of("/"));
    }
}
