package org.mailwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.DomainName;
import org.mailwright.policy.PolicyFault.Flaw;

/** A policy with faults allows nothing more than a sound one. */
class BrokenPolicyTest extends PolicyBench {

    @Test
    void aPolicyCutOffAnywhereAllowsNothingMore() throws IOException {
        var whole = read(SOUND);
        int end = SOUND.lastIndexOf('}');

        for (int length = 0; length < end; length++) {
            var policy = read(SOUND.substring(0, length));

            assertThat(policy.faults()).as("cut after %d characters", length).isNotEmpty();
            assertThat(isLooser(policy, whole))
                    .as("cut after %d characters", length)
                    .isFalse();
        }
    }

    @Test
    void anyMisspeltKeyAllowsNothingMore() throws IOException {
        var whole = read(SOUND);

        for (var key : PolicyReader.KEYS) {
            var policy = read(SOUND.replace('"' + key + '"', '"' + key + "s\""));

            assertThat(policy.faults()).extracting(PolicyFault::flaw).as(key).contains(Flaw.UNKNOWN_KEY);
            assertThat(isLooser(policy, whole)).as(key).isFalse();
        }
    }

    @Test
    void whatCouldBeReadHolds() throws IOException {
        var policy = read("""
                { "helpDesk": "Call 4711",
                  "allowedDomains": ["corp.example", "a b"],
                  "plaintext": 1 }
                """);

        assertThat(policy.helpDesk()).isEqualTo(HelpDesk.of("Call 4711"));
        assertThat(policy.allows(DomainName.of("corp.example"))).isTrue();
        assertThat(policy.allows(DomainName.of("other.example"))).isFalse();
        assertThat(policy.plaintext()).isFalse();
        assertThat(policy.onlineLookups()).isTrue();
        assertThat(policy.exportFormats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "true", "null", "7", "\"x\"", "{", "[[[[[[", "nonsense", "{}{}"})
    void whatIsNoObjectIsTheStrictest(String text) throws IOException {
        var policy = read(text);

        assertThat(policy.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(1));
        assertStrictest(policy);
    }

    @Test
    void whatIsNoTextOrTooLargeIsTheStrictest() throws IOException {
        Files.write(file, "{\"helpDesk\": \"B\u00fcro\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.NOT_UTF8);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));

        Files.writeString(file, "{" + " ".repeat(64 * 1024) + "}");
        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.TOO_LARGE);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));
    }

    @Test
    void deepNestingIsNoDanger() throws IOException {
        assertStrictest(read("{\"x\":" + "[".repeat(30_000)));
        assertStrictest(read("{\"x\":" + "{\"x\":".repeat(10_000)));
    }

    @Test
    void aFolderInTheFilesPlaceIsTheStrictest() throws IOException {
        Files.createDirectory(file);

        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNREADABLE);
    }
}
