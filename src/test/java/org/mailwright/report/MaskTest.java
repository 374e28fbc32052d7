package org.mailwright.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;

/** Whose account it is cannot be read from a report that hides it. */
class MaskTest {

    private static final DomainName DOMAIN = DomainName.of("example.org");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ada      | <ada@example.org> rejected                | <a…@example.org> rejected
            ada      | user=ADA, method=PLAIN                    | user=A…, method=PLAIN
            ada      | bounce-ada=example.org@lists.example      | bounce-a…=example.org@lists.example
            ada      | AUTH=ada+40example.org                    | AUTH=a…+40example.org
            ada      | ?user%3Dada%40example.org                 | …%40example.org
            ada      | =?utf-8?Q?to=3Aada=40example.org?=        | =?utf-8?Q?to=3…=40example.org?=
            ada      | 334 YWRhQGV4YW1wbGUub3Jn                  | 334 ••••
            ada      | 334 bixhPWFkYSxuPWFkYQ                    | 334 ••••
            ada      | Canada and adapters are none of ours      | Canada and adapters are none of ours
            mail     | C: MAIL FROM:<mail@example.org>           | C: MAIL FROM:<m…@example.org>
            mail     | S: 220 mail.example.org at your service   | S: 220 mail.example.org at your service
            ada      | queued, also for bob@example.net          | queued, also for b…@example.net
            x+y      | <x+2By@example.org>                       | <x…@example.org>
            a        | see a@example.org                         | see …@example.org
            jürgen   | j=C3=BCrgen or j%C3%BCrgen or jürgen      | j… or j… or j…
            ada l    | to "ada l"@example.org                    | to …@example.org
            ada      | "x y"@a.example, then bob@b.example       | …@a.example, then b…@b.example
            ada l    | xtext ada+20l, quoted ada=20l             | xtext a…, quoted a…
            ab       | user=ab                                   | user=a…
            ada      | 334 YWRhQGV4YW1wbGUub3Jnx                 | 334 ••••
            """)
    void aNameIsHiddenInEverySpelling(String name, String said, String shown) {
        assertThat(new Redactor(List.of(name), List.of("mail.example.org", "example.org")).over(said))
                .isEqualTo(shown);
    }

    /** What is no text is no name in disguise: a hash may hold one by chance. NUL and SOH part the fields of PLAIN and OAUTHBEARER. */
    @ParameterizedTest
    @CsvSource({
        "0, true",
        "1, true",
        "9, true",
        "10, true",
        "13, true",
        "32, true",
        "2, false",
        "11, false",
        "31, false"
    })
    void inBase64ANameIsHiddenWhereTheRestIsText(int before, boolean hidden) {
        var token = Base64.getEncoder().encodeToString((Character.toString(before) + "ada").getBytes(UTF_8));

        assertThat(Masking.over("ada", "334 " + token)).isEqualTo(hidden ? "334 ••••" : "334 " + token);
    }

    @Test
    void noNameIsLeftInAnyReport() {
        var random = new Random(20261123);
        for (int i = 0; i < 60; i++) {
            var address = new EmailAddress(localPart(random), DOMAIN);
            var username = random.nextBoolean() ? address.toString() : "u" + localPart(random);
            var report = Samples.report(Samples.refused(address, username), true, Locale.ENGLISH);

            for (var shown : List.of(
                    ItReportText.of(report, Messages.in(Locale.ENGLISH)).replaceAll("\\R *", ""),
                    ItReportJson.of(report))) {
                for (var name : List.of(address.localPart(), username.replace("@example.org", ""), "Zuse Konrad")) {
                    assertThat(readable(shown)).as(name).doesNotContainPattern(word(name));
                }
            }
        }
    }

    @Test
    void whatHelpsStays() {
        var report = Samples.report(
                Samples.refused(new EmailAddress("ada", DOMAIN), "ada@example.org"), true, Locale.ENGLISH);

        assertThat(ItReportText.of(report, Messages.in(Locale.ENGLISH)))
                .contains("imap.example.org:993", "a…@example.org", "535 5.7.8", "<k2j4@example.org>", "AB:CD");
    }

    /** At least four letters, so that no word of the report itself is one by chance. */
    private static String localPart(Random random) {
        var letters = "abcdefghijklmnopqrstuvwxyz0123456789äß.-_+=%'";
        var name = new StringBuilder("qx");
        for (int i = random.nextInt(2, 14); i > 0; i--) name.append(letters.charAt(random.nextInt(letters.length())));
        return name.append('z').toString().replaceAll("\\.+", ".");
    }

    /** The text and what stands in it in Base64. */
    private static String readable(String shown) {
        var all = new ArrayList<>(List.of(shown.replace("\\\"", "\"").replace("\\\\", "\\")));
        for (var token : shown.split("[^A-Za-z0-9+/=]+")) {
            try {
                all.add(new String(Base64.getDecoder().decode(token), UTF_8));
            } catch (IllegalArgumentException e) {
                all.add(new String(token.getBytes(UTF_8), ISO_8859_1));
            }
        }
        return String.join("\n", all);
    }

    private static Pattern word(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
