package org.mailwright.export.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Golden;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleAccounts;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ThunderbirdExporterTest {

    private final ThunderbirdExporter exporter = new ThunderbirdExporter();

    @Test
    void writesWhatItAlwaysWrote() {
        Golden.check("thunderbird-usual", exporter, SampleAccounts.profile(SampleAccounts.usual()));
        Golden.check("thunderbird-starttls", exporter, SampleAccounts.profile(SampleAccounts.startTls()));
        Golden.check("thunderbird-odd", exporter, SampleAccounts.profile(SampleAccounts.odd()));
    }

    @Test
    void whatItWritesReadsBackEqual() throws Exception {
        for (var settings : manyAccounts()) {
            var exported = assertInstanceOf(Result.Exported.class, exporter.export(SampleAccounts.profile(settings)));

            assertEquals(settings, readBack(exported.files().getFirst().content(), settings.address()));
        }
    }

    /** The address of a person may have been typed with the letters of the domain or without. */
    @ParameterizedTest
    @CsvSource({"zoe@b\u00fccher.example", "zoe@xn--bcher-kva.example"})
    void theAddressIsAPlaceholderInEitherForm(String username) {
        var settings =
                SampleAccounts.with(SampleAccounts.international("zoe"), server -> server.withUsername(username));

        var exported = assertInstanceOf(Result.Exported.class, exporter.export(SampleAccounts.profile(settings)));

        var file = new String(exported.files().getFirst().content(), UTF_8);
        assertEquals(2, file.split("<username>%EMAILADDRESS%</username>", -1).length - 1);
        assertFalse(exported.left().contains(Limit.OTHER_USERNAME));
    }

    @Test
    void saysWhatItLeavesOut() {
        var exported =
                assertInstanceOf(Result.Exported.class, exporter.export(SampleAccounts.profile(SampleAccounts.odd())));

        assertEquals(List.of(Limit.DISPLAY_NAME, Limit.TIMEOUTS, Limit.LEAVE_ON_SERVER), exported.left());
    }

    @Test
    void refusesAnAccountWithOneSideOnly() {
        var readsOnly =
                AccountSettings.of(SampleAccounts.FRED, SampleAccounts.usual().incoming(), Optional.empty());
        var sendsOnly = AccountSettings.of(
                SampleAccounts.FRED, Optional.empty(), SampleAccounts.usual().outgoing());

        assertEquals(
                new Result.Refused(List.of(Limit.NO_OUTGOING)), exporter.export(SampleAccounts.profile(readsOnly)));
        assertEquals(
                new Result.Refused(List.of(Limit.NO_INCOMING)), exporter.export(SampleAccounts.profile(sendsOnly)));
    }

    @ParameterizedTest
    @CsvSource({
        "0012345,true",
        "12345,false",
        "1e5,true",
        "0x1F,true",
        "12345678901234567890,true",
        "1.50,true",
        "+49,true",
        "TRUE,true",
        "true,false",
        "fred,false",
        "0,false",
        "12a,false",
        "1-2,false"
    })
    void refusesANameThatThunderbirdWouldChange(String username, boolean refused) {
        var settings = SampleAccounts.usual()
                .withServer(SampleAccounts.usual().incoming().orElseThrow().withUsername(username));

        var result = exporter.export(SampleAccounts.profile(settings));

        assertEquals(refused, result.equals(new Result.Refused(List.of(Limit.NUMERIC_USERNAME))));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSWORD APP_PASSWORD, password-cleartext",
        "OAUTH2, OAuth2 password-cleartext",
        "OAUTH2 PASSWORD_ENCRYPTED, OAuth2 password-encrypted",
        "NTLM GSSAPI, NTLM GSSAPI",
        "CLIENT_IP, client-IP-address"
    })
    void eachWayToLogOnIsNamedOnce(String methods, String words) throws Exception {
        var auth = Stream.of(methods.split(" ")).map(AuthMethod::valueOf).toList();
        var usual = SampleAccounts.usual();
        var settings = usual.withServer(usual.outgoing().orElseThrow().withAuth(auth));

        assertEquals(List.of(words.split(" ")), words(child(written(settings), "outgoingServer")));
    }

    @ParameterizedTest
    @EnumSource(
            value = OutgoingLogin.class,
            names = {"NONE", "AFTER_INCOMING"})
    void noNameIsAskedForWhereSendingNeedsNone(OutgoingLogin login) throws Exception {
        var outgoing = child(written(SampleAccounts.usual().withOutgoingLogin(login)), "outgoingServer");

        assertEquals("none", text(outgoing, "authentication"));
        assertEquals(0, outgoing.getElementsByTagName("username").getLength());
    }

    @Test
    void messagesAreRemovedAfterDaysOrNever() throws Exception {
        var never = account(SampleAccounts.FRED, Protocol.POP3, Encryption.TLS, "fred");

        assertEquals(
                0,
                written(never)
                        .getElementsByTagName("daysToLeaveMessagesOnServer")
                        .getLength());
        assertEquals("14", text(written(SampleAccounts.odd()), "daysToLeaveMessagesOnServer"));
    }

    private Element written(AccountSettings settings) throws Exception {
        var exported = assertInstanceOf(Result.Exported.class, exporter.export(SampleAccounts.profile(settings)));
        return parse(exported.files().getFirst().content()).getDocumentElement();
    }

    private static List<String> words(Element server) {
        var nodes = server.getElementsByTagName("authentication");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void refusesACharacterThatXmlCannotHold() {
        var settings = SampleAccounts.usual().withNames("", "Mail\uffff");

        assertEquals(
                new Result.Refused(List.of(Limit.UNSAYABLE_TEXT)), exporter.export(SampleAccounts.profile(settings)));
    }

    @Test
    void namesAreCutToWhatTheFormatTakes() throws Exception {
        var exported =
                assertInstanceOf(Result.Exported.class, exporter.export(SampleAccounts.profile(SampleAccounts.odd())));

        var root = parse(exported.files().getFirst().content()).getDocumentElement();
        assertTrue(text(root, "displayName").length() <= 60);
        assertTrue(text(root, "displayShortName").length() <= 20);
        assertFalse(text(root, "displayShortName").isEmpty());
    }

    private static List<AccountSettings> manyAccounts() {
        var accounts = new ArrayList<AccountSettings>();
        for (var address :
                List.of("fred@example.org", "0012345@b\u00fccher.example", "\"a b\"@example.org", "\u00e5sa@x.se"))
            for (var protocol : List.of(Protocol.IMAP, Protocol.POP3))
                for (var encryption : Encryption.values())
                    for (var name : List.of("%EMAILADDRESS%", "%EMAILLOCALPART%", "DOMAIN\\us<e>r&\"'", "98765"))
                        accounts.add(account(EmailAddress.parse(address).orElseThrow(), protocol, encryption, name));
        return accounts;
    }

    private static AccountSettings account(
            EmailAddress address, Protocol protocol, Encryption encryption, String name) {
        var username = filled(name, address);
        var incoming = SampleAccounts.server(protocol, "in.example.org", 1 + name.length(), encryption, username)
                .withAuth(List.of(AuthMethod.OAUTH2, AuthMethod.PASSWORD));
        var outgoing = SampleAccounts.server(Protocol.SMTP, "2001:db8:0:0:0:0:0:1", 65535, encryption, username)
                .withAuth(List.of(AuthMethod.PASSWORD_ENCRYPTED, AuthMethod.GSSAPI));
        return AccountSettings.of(address, incoming, outgoing);
    }

    private static String filled(String template, EmailAddress address) {
        return template.replace("%EMAILADDRESS%", address.toString()).replace("%EMAILLOCALPART%", address.localPart());
    }

    private static AccountSettings readBack(byte[] file, EmailAddress address) throws Exception {
        var root = parse(file).getDocumentElement();
        assertEquals(address.domain().ascii(), child(root, "emailProvider").getAttribute("id"));
        assertEquals(address.domain().ascii(), text(root, "domain"));
        return AccountSettings.of(
                address,
                server(child(root, "incomingServer"), address),
                server(child(root, "outgoingServer"), address));
    }

    private static ServerSettings server(Element server, EmailAddress address) {
        var encryptions = Map.of("SSL", Encryption.TLS, "STARTTLS", Encryption.STARTTLS, "plain", Encryption.NONE);
        var methods = Map.of(
                "OAuth2", AuthMethod.OAUTH2,
                "password-cleartext", AuthMethod.PASSWORD,
                "password-encrypted", AuthMethod.PASSWORD_ENCRYPTED,
                "GSSAPI", AuthMethod.GSSAPI);
        return new ServerSettings(
                Protocol.parse(server.getAttribute("type")).orElseThrow(),
                new Endpoint(text(server, "hostname"), Integer.parseInt(text(server, "port"))),
                Optional.ofNullable(encryptions.get(text(server, "socketType"))).orElseThrow(),
                words(server).stream().map(methods::get).toList(),
                filled(text(server, "username"), address));
    }

    private static Document parse(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
