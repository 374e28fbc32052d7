package org.mailwright.export;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.PropertyListParser;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.client.EvolutionExporter;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.client.OutlookPrfExporter;
import org.mailwright.export.server.ThunderbirdCfgExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.export.server.ThunderbirdPoliciesExporter;
import org.mailwright.export.syntax.JsString;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.ServerSettings;
import org.w3c.dom.Document;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** No name breaks out of a syntax: whatever is written reads back, by a real parser, as the same text. */
class PropertiesTest {

    private static final List<String> HOSTILE = List.of(
            "\"",
            "'",
            "\\",
            "`",
            "$(",
            "${",
            "%",
            "<",
            "</",
            "]]>",
            "&amp;",
            "<!--",
            "?>",
            "#",
            ";",
            "=",
            "[",
            "]",
            "\u2028",
            "\ud83d\ude00",
            "\u202e",
            " ",
            "00",
            "*/",
            "//",
            "--");

    @Property(tries = 100)
    void everyFormatWritesOrRefusesAnyAccount(@ForAll("accounts") AccountSettings settings) {
        for (var exporter : SampleExporters.all()) {
            switch (exporter.export(SampleAccounts.profile(settings))) {
                case Result.Refused(var reasons) ->
                    assertThat(reasons).as(exporter.id()).isNotEmpty();
                case Result.Exported exported ->
                    assertThat(exported.files()).as(exporter.id()).isNotEmpty();
            }
        }
    }

    @Property(tries = 100)
    void xmlReadsBack(@ForAll("accounts") AccountSettings settings) throws Exception {
        var k9s = file(new K9sExporter(), settings);
        if (k9s.isPresent()) {
            var document = xml(k9s.get());
            assertThat(document.getElementsByTagName("account").getLength()).isEqualTo(1);
            assertThat(text(document, "username")).isEqualTo(username(settings));
            assertThat(text(document, "name"))
                    .isEqualTo(
                            settings.accountName().isBlank()
                                    ? settings.address().toString()
                                    : settings.accountName());
        }
        var autoconfig = file(new ThunderbirdExporter(), settings);
        if (autoconfig.isPresent()) {
            var document = xml(autoconfig.get());
            assertThat(document.getElementsByTagName("incomingServer").getLength())
                    .isEqualTo(1);
            assertThat(document.getElementsByTagName("outgoingServer").getLength())
                    .isEqualTo(1);
            assertThat(text(document, "username"))
                    .isEqualTo(Usernames.template(username(settings), settings.address()));
        }
    }

    @Property(tries = 100)
    void propertyListsReadBack(@ForAll("accounts") AccountSettings settings) throws Exception {
        var file = file(new AppleExporter(SampleWords.ENGLISH), settings);
        if (file.isEmpty()) return;

        var profile = (NSDictionary) PropertyListParser.parse(file.get());

        var payloads = (NSArray) profile.objectForKey("PayloadContent");
        assertThat(payloads.count()).isEqualTo(1);
        var mail = (NSDictionary) payloads.objectAtIndex(0);
        assertThat(mail.objectForKey("IncomingMailServerUsername").toJavaObject())
                .isEqualTo(username(settings));
        if (!settings.displayName().isEmpty()) {
            assertThat(mail.objectForKey("EmailAccountName").toJavaObject()).isEqualTo(settings.displayName());
        }
    }

    @Property(tries = 100)
    void policiesReadBack(@ForAll("accounts") AccountSettings settings) {
        var text = new String(file(new ThunderbirdPoliciesExporter(), settings).orElseThrow(), UTF_8);

        var preferences = JsonParser.parseString(text)
                .getAsJsonObject()
                .getAsJsonObject("policies")
                .getAsJsonObject("Preferences");

        var users = preferences.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".userName"))
                .map(entry -> entry.getValue().getAsJsonObject().get("Value").getAsString())
                .toList();
        assertThat(users).containsExactly(username(settings));
    }

    /** A literal in ASCII is JSON, too, so that JSON's reader tells what it means. */
    @Property(tries = 1000)
    void literalsOfJavaScriptReadBack(@ForAll("texts") String text) {
        var literal = JsString.of(text);

        assertThat(literal.chars()).allMatch(c -> c >= 32 && c < 127 && c != '<');
        assertThat(JsonParser.parseString(literal).getAsString()).isEqualTo(text);
    }

    @Property(tries = 100)
    void everyLineOfAScriptIsOneCall(@ForAll("accounts") AccountSettings settings) {
        var script =
                new String(file(ThunderbirdCfgExporter.forPerson(), settings).orElseThrow(), UTF_8);

        var calls =
                script.lines().filter(line -> line.startsWith("defaultPref(")).toList();

        assertThat(calls)
                .allSatisfy(
                        call -> assertThat(call)
                                .matches(
                                        "defaultPref\\(\"[A-Za-z0-9._]+\", (\"([^\"\\\\]|\\\\[\"\\\\]|\\\\u[0-9a-f]{4})*\"|[0-9]+|true|false)\\);"));
    }

    @Property(tries = 100)
    void linesOfAPrfStayLines(@ForAll("accounts") AccountSettings settings) {
        var file = file(new OutlookPrfExporter(), settings);
        if (file.isEmpty()) return;
        var text = new String(file.get(), UTF_8);

        var user = text.lines().filter(line -> line.startsWith("IMAPUserName=") && !line.contains("PT_UNICODE"));

        assertThat(user.map(line -> line.substring("IMAPUserName=".length()))).containsExactly(username(settings));
        assertThat(text.lines().filter(line -> line.startsWith("["))).hasSize(6);
    }

    /** Each value stays in its line, and the user name reads back with the escapes undone. */
    @Property(tries = 100)
    void keyFilesReadBack(@ForAll("accounts") AccountSettings settings) {
        var files = Golden.files(EvolutionExporter.forPerson(), SampleAccounts.profile(settings));

        for (var file : files) {
            var text = new String(file.content(), UTF_8);
            assertThat(text.lines().filter(line -> !line.isEmpty() && !line.startsWith("[")))
                    .allSatisfy(line -> assertThat(line).matches("(?s)[A-Za-z]+=.*"));
        }
        var users = values(files.getFirst(), "User");
        assertThat(users).containsExactly(username(settings));
    }

    private static List<String> values(ExportedFile file, String key) {
        return new String(file.content(), UTF_8)
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .map(value -> Pattern.compile("\\\\(.)")
                        .matcher(value)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(found.group(1).equals("s") ? " " : found.group(1))))
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        var hostile = Arbitraries.of(HOSTILE);
        var anything = Arbitraries.strings().all().ofMaxLength(5);
        return Arbitraries.oneOf(List.of(hostile, anything))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<AccountSettings> accounts() {
        var names = texts().map(PropertiesTest::line);
        var users = texts().map(PropertiesTest::line).filter(text -> !text.isEmpty());
        return Combinators.combine(names, names, users)
                .as((display, account, user) -> SampleAccounts.with(
                                SampleAccounts.usual(), server -> server.withUsername(user))
                        .withNames(display, account));
    }

    /** Without what the model itself refuses, and without halves of characters, which UTF-8 cannot hold. */
    private static String line(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Optional<byte[]> file(Exporter exporter, AccountSettings settings) {
        return exporter.export(SampleAccounts.profile(settings)) instanceof Result.Exported exported
                ? Optional.of(exported.files().getFirst().content())
                : Optional.empty();
    }

    private static Document xml(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }

    private static String username(AccountSettings settings) {
        return settings.incoming().map(ServerSettings::username).orElseThrow();
    }
}
