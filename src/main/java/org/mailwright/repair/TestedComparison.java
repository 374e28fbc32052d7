package org.mailwright.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.account.ServerField;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.repair.FieldVerdict.Kind;

/** Lets a live test decide which fields are wrong: what works is not, and what failed is named. */
public final class TestedComparison {

    /** The word for a value that the test tried. */
    private static final String TEST = "test";

    private TestedComparison() {}

    public static Comparison of(FoundAccount account, Comparison before, CheckReport report) {
        var fields = new ArrayList<FieldVerdict>();
        for (var side : Side.values()) {
            var server = account.server(side);
            if (server.isEmpty()) continue;
            var own = before.fields().stream()
                    .filter(field -> field.side() == side)
                    .toList();
            fields.addAll(judged(server.get(), own, report));
        }
        return new Comparison(fields);
    }

    private static List<FieldVerdict> judged(FoundServer server, List<FieldVerdict> own, CheckReport report) {
        var side = server.protocol().side();
        var findings = report.findings().stream()
                .filter(finding -> finding.side() == side)
                .toList();
        var failed = findings.stream()
                .filter(finding -> finding.status() == Finding.Status.FAIL)
                .findFirst();
        if (failed.isEmpty()) {
            return own.stream().map(field -> passed(field, findings)).toList();
        }
        var right = report.suggestion()
                .filter(suggestion -> suggestion.side() == side)
                .map(CheckReport.Suggestion::server);
        if (right.isPresent()) return suggested(server, right.get(), own);
        if (wantsPassword(server, failed.get())) return withPassword(server, own);
        var blamed = blamed(failed.get().cause());
        return own.stream()
                .map(field -> blamed.equals(Optional.of(field.field())) && field.kind() == Kind.DIFFERS
                        ? as(Kind.WRONG, field)
                        : field)
                .toList();
    }

    /** What the test got through with is not wrong, even where the provider has another value. */
    private static FieldVerdict passed(FieldVerdict field, List<Finding> findings) {
        if (field.kind() != Kind.WRONG) return field;
        var proof = field.field() == ServerField.AUTH || field.field() == ServerField.USERNAME
                ? Stage.AUTH
                : Stage.CAPABILITIES;
        boolean proved = findings.stream()
                .anyMatch(
                        finding -> finding.stage().compareTo(proof) >= 0 && finding.status() != Finding.Status.SKIPPED);
        return proved ? as(Kind.DIFFERS, field) : field;
    }

    /** The server that the test found for this one. */
    private static List<FieldVerdict> suggested(FoundServer server, ServerSettings right, List<FieldVerdict> own) {
        var fields = new ArrayList<FieldVerdict>();
        for (var field : ServerField.values()) {
            var is = ServerValues.of(server, field);
            var should = ServerValues.of(right, field);
            var before = own.stream().filter(one -> one.field() == field).findFirst();
            boolean same = is.equalsIgnoreCase(should) || field == ServerField.AUTH || field == ServerField.PROTOCOL;
            if (same) {
                before.map(one -> one.kind() == Kind.WRONG && field != ServerField.AUTH ? as(Kind.DIFFERS, one) : one)
                        .ifPresent(fields::add);
                continue;
            }
            var place = Optional.ofNullable(server.places().get(field));
            var source = before.filter(one -> one.right().equals(should))
                    .map(FieldVerdict::source)
                    .orElse(TEST);
            fields.add(new FieldVerdict(server.protocol().side(), field, Kind.WRONG, is, should, source, place));
        }
        return fields;
    }

    /** Whether the program signs in in the browser, and the server takes passwords and no such sign-in. */
    private static boolean wantsPassword(FoundServer server, Finding failed) {
        var offered = failed.reply().orElse("").toUpperCase(Locale.ROOT);
        return failed.cause() == Cause.AUTH_NO_COMMON_MECHANISM
                && server.auth().equals(List.of(AuthMethod.OAUTH2))
                && (offered.contains("PLAIN") || offered.contains("LOGIN"));
    }

    private static List<FieldVerdict> withPassword(FoundServer server, List<FieldVerdict> own) {
        var fields = new ArrayList<>(
                own.stream().filter(one -> one.field() != ServerField.AUTH).toList());
        var is = ServerValues.of(server, ServerField.AUTH);
        var place = Optional.ofNullable(server.places().get(ServerField.AUTH));
        fields.add(new FieldVerdict(
                server.protocol().side(), ServerField.AUTH, Kind.WRONG, is, AuthMethod.PASSWORD.code(), TEST, place));
        return fields;
    }

    /** The field that a cause points to, if it points to one. */
    private static Optional<ServerField> blamed(Cause cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case DNS_NOT_FOUND, CERT_HOSTNAME_MISMATCH, WRONG_SERVER -> ServerField.HOST;
                    case CONN_REFUSED, CONN_TIMEOUT, PORT_BLOCKED, WRONG_PROTOCOL, NOT_MAIL_SERVER, AUTH_NOT_OFFERED ->
                        ServerField.PORT;
                    case TLS_MODE_MISMATCH, STARTTLS_NOT_OFFERED, TLS_REQUIRED, GREETING_TIMEOUT ->
                        ServerField.ENCRYPTION;
                    case AUTH_OAUTH_REQUIRED, AUTH_NO_COMMON_MECHANISM, AUTH_REQUIRED -> ServerField.AUTH;
                    case AUTH_USERNAME_FORM -> ServerField.USERNAME;
                    default -> null;
                });
    }

    private static FieldVerdict as(Kind kind, FieldVerdict field) {
        return new FieldVerdict(
                field.side(), field.field(), kind, field.is(), field.right(), field.source(), field.place());
    }
}
