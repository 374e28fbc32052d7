package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.file.FileTrust;
import org.mailwright.file.Trusts;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.text.Messages;

/** The file of registrations: what the reader takes is what the published schema allows. */
class ClientFileTest {

    private static final Path SCHEMA = Path.of("docs/oauth-clients.schema.json");

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnAdministratorHandsOut() throws Exception {
        var text = """
            {"$schema": "https://example.org/schema",
             "gmail": {"clientId": "7.apps.example", "clientSecret": "hush"},
             "login.microsoftonline.com": {"clientId": "8", "redirectUri": "http://localhost"}}
            """;

        var clients = read(text);

        assertThat(fitsSchema(text)).isTrue();
        var gmail = clients.find("gmail", "accounts.google.com").orElseThrow();
        assertThat(gmail.id()).isEqualTo("7.apps.example");
        assertThat(gmail.secret().map(secret -> new String(secret.characters())))
                .contains("hush");
        assertThat(gmail.redirect()).isEqualTo(LoopbackRedirect.USUAL);
        assertThat(gmail).asString().doesNotContain("hush");
        var microsoft = clients.find("microsoft-365", "login.microsoftonline.com");
        assertThat(microsoft.orElseThrow().redirect().uri(80)).isEqualTo("http://localhost:80");
        assertThat(clients.find("yahoo", "login.yahoo.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"gmail\": \"7\"}",
                "{\"gmail\": {}}",
                "{\"gmail\": {\"clientId\": 7}}",
                "{\"gmail\": {\"clientId\": \"\"}}",
                "{\"gmail\": {\"clientId\": \" \"}}",
                "{\"gmail\": {\"clientId\": \"a\\nb\"}}",
                "{\"gmail\": {\"clientId\": \"7\", \"scope\": \"all\"}}",
                "{\" \": {\"clientId\": \"7\"}}",
                "{\"gmail\": {\"clientId\": \"7\", \"redirectUri\": \"https://evil.example/\"}}",
                "{\"gmail\": {\"clientId\": \"7\", \"redirectUri\": \"http://evil.example/\"}}",
                "{\"gmail\": {\"clientId\": \"7\", \"redirectUri\": \"http://127.0.0.1@evil.example/\"}}",
                "{\"gmail\": {\"clientId\": \"7\", \"redirectUri\": \"http://127.0.0.1.evil.example/\"}}",
                "{\"gmail\": {\"clientId\": \"7\", \"redirectUri\": \"http://127.0.0.1/?to=x\"}}"
            })
    void whatDoesNotFitIsRefusedWithItsPlace(String text) throws Exception {
        assertThat(fitsSchema(text)).isFalse();
        assertThat(ClientFile.read(file(text))).isInstanceOfSatisfying(ClientFile.Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("signin.clients.unfit");
            assertThat(refused.values()).hasSize(2).first().asString().endsWith("clients.json");
            assertThat(words(refused)).contains(refused.values());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{'gmail': {}}", "{\"gmail\": {\"clientId\": \"7\"}} {}"})
    void whatIsNoJsonIsSaid(String text) throws Exception {
        assertThat(ClientFile.read(file(text))).isInstanceOfSatisfying(ClientFile.Refused.class, refused -> {
            assertThat(refused.key()).startsWith("signin.clients.");
            assertThat(words(refused)).contains("clients.json");
        });
        assertThat(ClientFile.read(folder.resolve("missing.json")))
                .isInstanceOfSatisfying(
                        ClientFile.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("signin.clients.unreadable"));
    }

    @Test
    void thePersonsOwnFileComesBeforeTheMachines() throws Exception {
        var own = Files.writeString(folder.resolve("own.json"), "{\"gmail\": {\"clientId\": \"own\"}}");
        var machines = Files.writeString(
                folder.resolve("all.json"), "{\"gmail\": {\"clientId\": \"all\"}, \"aol\": {\"clientId\": \"all\"}}");
        var broken = Files.writeString(folder.resolve("broken.json"), "{");
        var faults = new ArrayList<ClientFile.Refused>();

        var files = new LinkedHashMap<Path, FileTrust>();
        for (var each : List.of(own, folder.resolve("none.json"), broken, machines)) files.put(each, FileTrust.ANYBODY);
        var clients = OAuthClients.of(files, faults::add);

        assertThat(clients.find("gmail", "").orElseThrow().id()).isEqualTo("own");
        assertThat(clients.find("aol", "").orElseThrow().id()).isEqualTo("all");
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.values()).containsExactly(broken.toString()));
    }

    @Test
    void aFileThatAnybodyCanHaveWrittenIsSkippedAndTold() throws Exception {
        var file = Files.writeString(folder.resolve("all.json"), "{\"gmail\": {\"clientId\": \"stranger\"}}");
        var files = new LinkedHashMap<Path, FileTrust>();
        files.put(file, Trusts.ofNobody());
        var faults = new ArrayList<ClientFile.Refused>();

        var clients = OAuthClients.of(files, faults::add);

        assertThat(clients.find("gmail", "")).isEmpty();
        assertThat(faults)
                .containsExactly(new ClientFile.Refused("signin.clients.untrusted", List.of(file.toString(), "/")));
        assertThat(words(faults.getFirst())).contains("skipped");
    }

    private static String words(ClientFile.Refused refused) {
        return Messages.in(Locale.ENGLISH).get(refused.key(), refused.values().toArray());
    }

    private static boolean fitsSchema(String text) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                .validate(text, InputFormat.JSON)
                .isEmpty();
    }

    private OAuthClients read(String text) throws IOException {
        return ((ClientFile.Read) ClientFile.read(file(text))).clients();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("clients.json"), text);
    }
}
