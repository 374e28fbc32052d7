package org.mailwright.account;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Skipped.Reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Outlook means by its registry values, where it is not what a reader expects. */
class OutlookReaderTrapsTest extends ReaderTraps {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Use SSL=1,Port=993                      | TLS 993      |
            Use SSL=1,Port=587                      | STARTTLS 587 | encryption-unclear
            Use SSL=1,Secure Connection=2           | STARTTLS 143 |
            Secure Connection=1                     | TLS 993      |
            Secure Connection=3                     | STARTTLS 143 | not-enforced
            Secure Connection=0,Use SSL=1           | NONE 143     |
            Secure Connection=9                     | null 143     | encryption-invalid
            """)
    void outlooksNewerValueForEncryptionCounts(String values, String expected, String doubt) {
        var body = new StringBuilder("""
                REGEDIT4

                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676\\00000001]
                "clsid"="{ED475412-B0D6-11D2-8C3B-00104B2A6676}"
                "Email"="ada@example.org"
                "IMAP Server"="imap.example.org"
                "IMAP User"="ada"
                """);
        for (var value : values.strip().split(",")) {
            var parts = value.split("=");
            body.append("\"IMAP %s\"=dword:%08x\n".formatted(parts[0], Integer.parseInt(parts[1])));
        }

        var account = read("outlook", "x.reg", body.toString()).accounts().getFirst();

        var server = account.incoming().orElseThrow();
        assertEquals(
                expected.strip(),
                server.encryption().map(Object::toString).orElse("null") + " "
                        + server.port().orElseThrow());
        assertEquals(
                doubt == null ? List.of() : List.of(doubt.strip()),
                account.doubts().stream().map(each -> each.kind().code()).toList());
    }

    @Test
    void outlooksOlderTreesAndLeftoversAreMarked() {
        var account = """
                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\%s\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676\\0000000%d]
                "clsid"="{ED475411-B0D6-11D2-8C3B-00104B2A6676}"
                "POP3 Server"="pop%d.example.org"
                "SMTP Server"="smtp.example.org"
                "SMTP Use Auth"=dword:00000000
                "SMTP User"="left over"
                """;
        var order = """
                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676]
                "{ED475418-B0D6-11D2-8C3B-00104B2A6676}"=hex:02,00,00,00,01,00,00,00
                """;

        var found = read(
                "outlook",
                "x.reg",
                "REGEDIT4\n\n" + account.formatted("15.0", 1, 0) + order + account.formatted("16.0", 1, 1)
                        + account.formatted("16.0", 2, 2) + account.formatted("16.0", 3, 3));

        assertEquals(
                List.of("pop2.example.org", "pop1.example.org", "pop0.example.org"),
                found.accounts().stream()
                        .map(each -> each.incoming().orElseThrow().host().orElseThrow())
                        .toList());
        assertTrue(found.accounts().get(2).hasDoubt(Doubt.Kind.OLD_VERSION));
        assertEquals(List.of(Reason.REMOVED), reasons(found));
        assertEquals("", found.accounts().getFirst().outgoing().orElseThrow().username());
    }
}
