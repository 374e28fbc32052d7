package org.mailwright.check.session;

import java.io.IOException;
import java.util.Optional;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.Sasl;
import org.mailwright.reply.OAuthChallenge;

/** What to log on as, and by which way. */
public final class Authentication {

    private Authentication() {}

    /** Under the name that the other server took, where that is known. */
    static Login of(ServerContext link, Secret secret) {
        return new Login(link.gate().username(link.server().username()), secret, kind(link.server()));
    }

    /** The user name's other form: the local part for the whole address, and the other way round. */
    public static Optional<String> otherForm(String username, EmailAddress address) {
        if (username.equals(address.toString())) return Optional.of(address.localPart());
        return username.indexOf('@') < 0 && !username.isEmpty() ? Optional.of(address.toString()) : Optional.empty();
    }

    static Sasl.Place place(MailConnection connection) {
        return new Sasl.Place(
                connection.endpoint().host(), connection.endpoint().port(), connection.tls());
    }

    /**
     * A refused log-on. A token that is refused is no password that is wrong, whatever the server says; and a server
     * that says anything but yes or no breaks the protocol.
     */
    static ConnectionFailure refused(ServerContext link, Login login, String reply) {
        return new ConnectionFailure(cause(link, login, reply), reply);
    }

    static Cause cause(ServerContext link, Login login, String reply) {
        var cause = link.cause().apply(Stage.AUTH, reply);
        boolean token = login.kind() == Login.Kind.TOKEN;
        boolean refused =
                cause == Cause.AUTH_BAD_CREDENTIALS || cause == Cause.NONE || cause == Cause.OAUTH_TOKEN_REJECTED;
        if (token && refused) return OAuthChallenge.cause(reply).orElse(Cause.OAUTH_TOKEN_REJECTED);
        return cause == Cause.NONE ? Cause.PROTOCOL_VIOLATION : cause;
    }

    /**
     * What a server offers for the log-on that is not made: a finding of its own where the settings could not work.
     *
     * @param choice of a mechanism for the settings' kind of log-on
     * @param otherWay whether the protocol has a way of its own that the server allows
     * @param words what the server offers
     */
    static void offered(ServerContext link, Sasl.Choice choice, boolean otherWay, String words) throws IOException {
        link.log().begin(Stage.AUTH);
        if (choice instanceof Sasl.Choice.Use || otherWay) {
            link.log().skipped(words);
        } else if (choice instanceof Sasl.Choice.OnlyOAuth) {
            link.log().warn(Cause.AUTH_OAUTH_REQUIRED, Optional.of(words));
        } else {
            throw none(choice, words);
        }
        throw new LogOnWithheld();
    }

    /** Why there is no way to log on. */
    static ConnectionFailure none(Sasl.Choice choice, String words) {
        var cause = switch (choice) {
            case Sasl.Choice.OnlyOAuth _ -> Cause.AUTH_OAUTH_REQUIRED;
            case Sasl.Choice.NoCommon _ -> Cause.AUTH_NO_COMMON_MECHANISM;
            case Sasl.Choice.NoneOffered _ -> Cause.AUTH_NOT_OFFERED;
            case Sasl.Choice.Use _ -> throw new IllegalArgumentException("there is a way");
        };
        return new ConnectionFailure(cause, words);
    }

    private static Login.Kind kind(ServerSettings server) {
        var method = server.auth().stream().filter(AuthMethod::usesPassword).findFirst();
        if (method.isEmpty()) return Login.Kind.TOKEN;
        return method.get() == AuthMethod.PASSWORD_ENCRYPTED ? Login.Kind.ENCRYPTED_PASSWORD : Login.Kind.PASSWORD;
    }
}
