package org.mailwright.check.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.check.session.WrongPassword;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader;

/**
 * What a server's refusal comes to with what is known of the account beside the words.
 *
 * @param switchedOff the protocols that the provider lets nobody use before they are switched on
 */
public record RefusalInContext(ServerSettings server, Set<Protocol> switchedOff, Stage stage) {

    /** RFC 5530, section 3: the user should contact the system administrator. */
    private static final Pattern ADMINISTRATOR = Pattern.compile("(?i)[A-Z]+ \\[CONTACTADMIN\\].*", Pattern.DOTALL);

    public Cause cause(String reply, ReplyReader.Reading reading) {
        if (ADMINISTRATOR.matcher(reply).matches()) return Cause.AUTH_ACCOUNT_LOCKED;
        if (stage != Stage.AUTH) return reading.cause();
        if (isByAppPassword())
            return reading.whereUsually(List.of(Cause.AUTH_APP_PASSWORD_REQUIRED))
                    .cause();
        boolean open = reading.cause() == Cause.AUTH_BAD_CREDENTIALS && !WrongPassword.isSaid(reply);
        return open && switchedOff.contains(server.protocol()) ? Cause.AUTH_PROTOCOL_DISABLED : reading.cause();
    }

    private boolean isByAppPassword() {
        return server.auth().stream()
                .filter(AuthMethod::usesPassword)
                .findFirst()
                .filter(AuthMethod.APP_PASSWORD::equals)
                .isPresent();
    }
}
