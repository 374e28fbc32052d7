package org.mailwright.signin;

import java.util.List;
import java.util.Optional;
import org.mailwright.json.JwtClaims;
import org.mailwright.model.EmailAddress;

/**
 * What an ID token (OpenID Connect Core, section 2) says of the account's names. Its signature is not looked at: it
 * comes from the token endpoint itself over TLS, and what it says decides about nothing but a question to the person.
 */
final class IdToken {

    private static final List<String> CLAIMS = List.of("email", "preferred_username", "upn");

    private IdToken() {}

    /** The names that are addresses, the best first; none where the token cannot be read. */
    static List<String> names(String token) {
        return JwtClaims.read(token, TokenGrant.LIMITS).stream()
                .flatMap(claims -> CLAIMS.stream().map(claims::text))
                .flatMap(Optional::stream)
                .flatMap(name -> EmailAddress.parse(name).stream())
                .map(EmailAddress::toString)
                .distinct()
                .toList();
    }
}
