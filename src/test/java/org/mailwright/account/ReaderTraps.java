package org.mailwright.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.program.Programs;

/** Reads accounts from the text of a program’s file. */
abstract class ReaderTraps {

    static FoundAccounts read(String program, String... namesAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return Programs.reader(program).orElseThrow().read(new RecordingFolder(files));
    }

    static String text(FoundAccount account) {
        return account.incoming().map(ReaderTrapsTest::text).orElse("-") + " / "
                + account.outgoing().map(ReaderTrapsTest::text).orElse("-");
    }

    static String text(FoundServer server) {
        return "%s %s:%s %s %s %s"
                .formatted(
                        server.protocol().code(),
                        server.host().orElse("?"),
                        server.port().map(Object::toString).orElse("?"),
                        server.encryption().map(Object::toString).orElse("?"),
                        server.auth(),
                        server.username());
    }

    static List<Doubt.Kind> doubts(FoundAccounts found) {
        return found.accounts().getFirst().doubts().stream().map(Doubt::kind).toList();
    }

    static List<Reason> reasons(FoundAccounts found) {
        return found.skipped().stream().map(Skipped::reason).toList();
    }
}
