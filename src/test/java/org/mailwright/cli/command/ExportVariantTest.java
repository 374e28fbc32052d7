package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.text.Messages;

/** The variants of a format: for a device management, for everybody. */
class ExportVariantTest extends ExportBench {

    @BeforeEach
    void offerApple() {
        fakes.exporters = List.of(new AppleExporter(Messages.in(Locale.ENGLISH)), new Pair());
    }

    @Test
    void aManagementIsNamedOrItsVariablesAreTyped() throws IOException {
        assertThat(export("apple", "--mdm=Jamf-Pro").out()).contains("<string>$EMAIL</string>");
        assertThat(export("apple", "--mdm=address=%mail%, login=%uid%").out())
                .contains("<string>%mail%</string>", "<string>%uid%</string>")
                .doesNotContain("ada@example.org");
        assertThat(export("apple", "--for-everyone").out()).doesNotContain("EmailAddress<");
    }

    @Test
    void aManagementThatIsNotKnownIsRefusedWithThoseThatAre() throws IOException {
        for (var name : List.of("nobody", "address=%mail%", "login=%uid%,name=x", "")) {
            var run = export("apple", "--mdm=" + name);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("jamf-pro", "workspace-one", "address=");
        }
    }

    /** A signature would be broken by what a management fills in, and everybody's file has no variables. */
    @Test
    void aManagementGoesWithNoOtherVariant() throws IOException {
        for (var other : List.of("--for-everyone", "--sign=key.pem")) {
            assertThat(export("apple", "--mdm=jamf-pro", other).exit()).isEqualTo(2);
        }
        assertThat(export("pair", "--mdm=jamf-pro").err()).contains("--mdm", "pair");
    }
}
