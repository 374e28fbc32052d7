package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Exports for a person other than the one whose account it is. */
class ExportTemplateTest extends ExportBench {

    @Test
    void aTemplateBecomesSomebodys() throws IOException {
        var out = folder.resolve("eve.mailwright");

        var run = fakes.run(
                "", "export", ada(), "--format=json", "--for=eve@other.example", "--name=Eve E.", "--out=" + out);

        assertThat(run.exit()).isZero();
        var profile = read(out);
        assertThat(profile.settings().address()).hasToString("eve@other.example");
        assertThat(profile.settings().displayName()).isEqualTo("Eve E.");
        assertThat(profile.settings().incoming().orElseThrow().username()).isEqualTo("eve@other.example");
        assertThat(profile.settings().outgoing().orElseThrow().username()).isEqualTo("eve");
        assertThat(profile.tested()).isEmpty();
    }

    @Test
    void withoutANameNobodyElsesIsKept() throws IOException {
        var out = folder.resolve("eve.mailwright");

        fakes.run("", "export", ada(), "--format=json", "--for=eve@other.example", "--out=" + out);

        assertThat(read(out).settings().displayName()).isEmpty();
        assertThat(read(out).settings().accountName()).isEqualTo("Mail of eve");
    }

    @Test
    void aTemplateIsAProfileAndForOnePerson() throws IOException {
        assertThat(fakes.run("", "export", "ada@example.org", "--format=json", "--for=eve@other.example")
                        .err())
                .contains("--for needs a profile");
        assertThat(fakes.run("", "export", ada(), ada(), "--format=pair", "--name=Eve")
                        .err())
                .contains("they are for one person");
        assertThat(fakes.run("", "export", ada(), "--format=json", "--for=eve").exit())
                .isEqualTo(2);
    }

    private static Profile read(Path file) {
        return assertInstanceOf(ProfileReading.Read.class, new ProfileReader().read(file))
                .profile();
    }
}
