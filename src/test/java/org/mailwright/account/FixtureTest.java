package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.program.Programs;

/** The four rules of the fixtures' README, for every program. */
class FixtureTest {

    static List<String> programs() throws IOException {
        try (var folders = Files.list(Fixtures.ROOT)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreTwentyFive() throws IOException {
        assertEquals(25, programs().size());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findsWhatTheProgramHolds(String program) {
        var found = read(program);

        assertEquals(Fixtures.expected(program), Fixtures.json(found.accounts()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void showsNoPassword(String program) {
        assertFalse(read(program).toString().contains("NEVER"), program);
    }

    private static FoundAccounts read(String program) {
        return Programs.reader(program).orElseThrow().read(Fixtures.folder(program));
    }
}
