package org.mailwright.account.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.imports.ImportReading.Missing;
import org.mailwright.account.imports.ImportReading.Nothing;
import org.mailwright.account.imports.ImportReading.Refusal;
import org.mailwright.account.imports.ImportReading.Refused;

/** Files that nobody made to be read: refused in words, quickly, and without an exception. */
class HostileImportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ImportFile IMPORT = new ImportFile(List.of());

    @Test
    void anEndlessStreamIsReadToTheLimitOnly() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'a');
                given += length;
                return length;
            }
        };

        assertThat(IMPORT.read(endless, "-")).isEqualTo(refused(Refusal.TOO_LARGE));
        assertThat(endless.given).isEqualTo(ImportFile.MAX_BYTES + 1L);
    }

    @Test
    void aNovelIsNoHelpPage() {
        var novel = "It was the best of times, it was the worst of times.\n".repeat(10_000);

        assertThat(read(novel)).isEqualTo(refused(Refusal.TOO_LONG));
    }

    @Test
    void aChapterNamesNoServer() {
        assertThat(read("It was the best of times, it was the worst of times. The port was at 110 miles.\n"
                        .repeat(2_000)))
                .isInstanceOf(Nothing.class);
    }

    @Test
    void portsWithoutAServerAreSaid() {
        assertThat(read("IMAP: port 993 (SSL)\nSMTP: port 465 (SSL)"))
                .isInstanceOfSatisfying(
                        Nothing.class, nothing -> assertThat(nothing.missing()).isEqualTo(Missing.HOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\ufeff"})
    void nothingIsSaidToBeNothing(String text) {
        assertThat(read(text)).isEqualTo(refused(Refusal.EMPTY));
    }

    @Test
    void picturesAndArchivesAreNoText() {
        var noise = new byte[4096];
        new Random(1).nextBytes(noise);
        var zip = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(zip, 0, noise, 0, zip.length);

        assertThat(IMPORT.read(noise, "mail.zip")).isEqualTo(refused(Refusal.NOT_TEXT));
    }

    @Test
    void aDocumentTypeIsNotFollowed() {
        var config = new String(Shown.file("config-v1.1.xml"), StandardCharsets.UTF_8);
        var bomb = "<!DOCTYPE clientConfig [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        assertThat(read(config.replace("<clientConfig", bomb + "<clientConfig")))
                .isEqualTo(refused(Refusal.HOSTILE));
    }

    @Test
    void aPlistWithEntitiesIsHostile() {
        var plist = new String(Shown.file("apple.mobileconfig"), StandardCharsets.UTF_8);
        var type = plist.substring(plist.indexOf("<!DOCTYPE"), plist.indexOf("<plist"));

        assertThat(read(plist.replace(type, "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")))
                .isEqualTo(refused(Refusal.HOSTILE));
        assertThat(read(plist.replace(type, "").replace("House GmbH", "&x;"))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200_000})
    void deepNestingIsRefused(int levels) {
        assertThat(read("<plist>" + "<array>".repeat(levels) + "</array>".repeat(levels) + "</plist>"))
                .isInstanceOf(Refused.class);
        assertThat(read("<clientConfig>" + "<emailProvider>".repeat(levels))).isInstanceOf(Refused.class);
    }

    @Test
    void aBinaryPlistThatNamesItselfIsRefused() {
        assertThat(IMPORT.read(selfReference(1), "a.plist")).isEqualTo(refused(Refusal.HOSTILE));
        assertThat(IMPORT.read(selfReference(14), "a.plist")).isEqualTo(refused(Refusal.HOSTILE));
    }

    /** Each of forty arrays has the next one twice in it: a few hundred bytes that stand for a million million values. */
    @Test
    void aPlistBombIsRefusedBeforeItGoesOff() {
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> IMPORT.read(doubling(40), "a.mobileconfig")))
                .isEqualTo(refused(Refusal.HOSTILE));
    }

    @Test
    void tenMegabytesOfAProfileAreRefused() {
        var plist = new String(Shown.file("apple.mobileconfig"), StandardCharsets.UTF_8);
        var large = plist.replace("House GmbH", "House GmbH".repeat(1_050_000));

        assertThat(large.length()).isGreaterThan(10_000_000);
        assertThat(IMPORT.read(large.getBytes(StandardCharsets.UTF_8), "a.mobileconfig"))
                .isEqualTo(refused(Refusal.TOO_LARGE));
    }

    @Test
    void asn1ThatGoesDownForeverIsRefused() {
        var deep = new byte[200_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }

        assertThat(IMPORT.read(deep, "a.mobileconfig")).isEqualTo(refused(Refusal.NOT_TEXT));
    }

    @Test
    void longLinesAndManyTablesTakeLinearTime() {
        for (var part : List.of(
                "imap.a.net:993|",
                "POP and IMAP: a@imap.a.net, ",
                "<imap><host>a.a.net</host></imap>",
                "| a ",
                "<td>",
                "&",
                "&#",
                "<",
                "(",
                "SSL/TLS ",
                "port 993, ",
                "1000 ",
                "(587) ",
                "a.b.c.d.e.f@",
                "\t",
                "imap")) {
            assertTimeoutPreemptively(PATIENCE, () -> read(part.repeat(390_000 / part.length())), "many times " + part);
            assertTimeoutPreemptively(
                    PATIENCE, () -> read((part + "\n").repeat(390_000 / (part.length() + 1))), "lines of " + part);
        }
    }

    @Test
    void aLongCellTakesLinearTime() {
        for (var start : List.of("|", "| ", "|a|", "\n|")) {
            assertTimeoutPreemptively(PATIENCE, () -> read(start + "a".repeat(390_000)));
            assertTimeoutPreemptively(PATIENCE, () -> read(start + "a ".repeat(190_000) + "|"));
        }
    }

    @Test
    void aLongTableBelowItsHeaderTakesLinearTime() {
        for (var header : List.of("\tIMAP\tPOP3\n", "Server\tPort\n"))
            for (var row : List.of("a\tb\n", "SMTP\tb\n", "a.a.net\t993\n"))
                assertTimeoutPreemptively(
                        PATIENCE, () -> read(header + row.repeat(390_000 / row.length())), header + row);
    }

    /** Blank lines below a server, and a table without a header. */
    @ParameterizedTest
    @CsvSource({"IMAP: a.a.net, '\\n', 390000", "'', 'a\\tb\\n', 130000"})
    void aLongTextTakesLinearTime(String first, String part, int length) {
        var unit = part.translateEscapes();
        assertTimeoutPreemptively(PATIENCE, () -> read(first + unit.repeat(length / unit.length())));
    }

    /** An array of so many references to itself. */
    private static byte[] selfReference(int references) {
        var plist = new byte[8 + 1 + references + 1 + 32];
        System.arraycopy("bplist00".getBytes(StandardCharsets.US_ASCII), 0, plist, 0, 8);
        plist[8] = (byte) (0xA0 | references);
        Arrays.fill(plist, 9, 9 + references, (byte) 0);
        int table = 9 + references;
        plist[table] = 8;
        int trailer = table + 1;
        plist[trailer + 6] = 1;
        plist[trailer + 7] = 1;
        plist[trailer + 15] = 1;
        plist[trailer + 31] = (byte) table;
        return plist;
    }

    /** So many arrays, each of two references to the next; the last one is empty. */
    private static byte[] doubling(int arrays) {
        int table = 8 + 3 * arrays + 1;
        var plist = new byte[table + arrays + 1 + 32];
        System.arraycopy("bplist00".getBytes(StandardCharsets.US_ASCII), 0, plist, 0, 8);
        for (int i = 0; i < arrays; i++) {
            int at = 8 + 3 * i;
            plist[at] = (byte) 0xA2;
            plist[at + 1] = (byte) (i + 1);
            plist[at + 2] = (byte) (i + 1);
            plist[table + i] = (byte) at;
        }
        plist[table - 1] = (byte) 0xA0;
        plist[table + arrays] = (byte) (table - 1);
        int trailer = table + arrays + 1;
        plist[trailer + 6] = 1;
        plist[trailer + 7] = 1;
        plist[trailer + 15] = (byte) (arrays + 1);
        plist[trailer + 31] = (byte) table;
        return plist;
    }

    private static ImportReading read(String text) {
        return assertTimeoutPreemptively(PATIENCE, () -> Shown.text(text));
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(refusal, 0);
    }
}
