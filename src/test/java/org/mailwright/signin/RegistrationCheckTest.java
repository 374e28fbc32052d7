package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.http.Parameters;
import org.mailwright.signin.RegistrationCheck.Finding;
import org.mailwright.signin.RegistrationCheck.Part;
import org.mailwright.signin.RegistrationCheck.State;

/** A registration, looked at while nobody is signed in. */
class RegistrationCheckTest extends SignInBench {

    @Test
    void whereAllIsWellThePageOnlyWantsThePerson() throws Exception {
        idp.granting(400, "{\"error\":\"invalid_grant\"}");
        answersPage("login_required");

        assertThat(states())
                .isEqualTo(Map.of(
                        Part.CLIENT, State.OK,
                        Part.REDIRECT, State.OK,
                        Part.SCOPES, State.OK,
                        Part.PUBLIC, State.OK));
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, , CLIENT",
        "unauthorized_client, AADSTS700016: Application not found in the directory, TENANT",
        "invalid_client, AADSTS7000218: The request body must contain client_secret, PUBLIC",
        "invalid_request, AADSTS90002: Tenant not found, TENANT",
    })
    void whatTheTokenEndpointSaysIsTheFault(String error, String description, Part part) throws Exception {
        var words = description == null ? "" : ",\"error_description\":\"" + description + "\"";
        idp.granting(401, "{\"error\":\"" + error + "\"" + words + "}");
        answersPage("login_required");

        assertThat(states()).containsEntry(part, State.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"invalid_scope, SCOPES", "unauthorized_client, CLIENT"})
    void whatComesBackFromThePageIsTheFault(String error, Part part) throws Exception {
        idp.granting(400, "{\"error\":\"invalid_grant\"}");
        answersPage(error);

        assertThat(states()).containsEntry(part, State.FAIL);
    }

    @Test
    void aPageThatStaysRefusesTheRedirect() throws Exception {
        idp.granting(400, "{\"error\":\"invalid_grant\"}");
        page("HTTP/1.1 400 Bad Request\r\nContent-Length: 24\r\n\r\nInvalid redirect address");

        assertThat(states()).containsEntry(Part.REDIRECT, State.FAIL);
    }

    @Test
    void aPageThatAsksForThePersonAnywayTellsNothing() throws Exception {
        idp.granting(400, "{\"error\":\"invalid_grant\"}");
        page("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nSign in");

        assertThat(states()).containsEntry(Part.REDIRECT, State.UNKNOWN).containsEntry(Part.CLIENT, State.OK);
    }

    /** As without a network, or while the provider has a bad day. */
    @Test
    void whoCannotBeAskedHasRefusedNothing() throws Exception {
        idp.granting(503, "<html>Sorry</html>");

        assertThat(states()).isEqualTo(Map.of(Part.CLIENT, State.UNKNOWN));
    }

    private Map<Part, State> states() throws InterruptedException {
        var network = network(Idp.trust());
        return new RegistrationCheck(network, new OpenClients(network, Registrations.NONE))
                .check(request(PUBLIC)).stream().collect(Collectors.toMap(Finding::part, Finding::state));
    }

    /** Sends the browser back at once, as the page is asked to. */
    private void answersPage(String error) {
        idp.web().page(Idp.HOST + "/authorize", out -> {
            var line = idp.web().asked().getLast();
            var asked = Parameters.parse(line.substring(line.indexOf('?') + 1)).orElseThrow();
            assertThat(asked.get("prompt")).contains("none");
            var target = asked.get("redirect_uri").orElseThrow() + "?error=" + error;
            out.write(LoopbackWebServer.head(302, "Location: " + target, "").getBytes(StandardCharsets.UTF_8));
        });
    }

    private void page(String answer) {
        idp.web().raw(Idp.HOST + "/authorize", answer);
    }
}
