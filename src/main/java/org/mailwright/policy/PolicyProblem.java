package org.mailwright.policy;

import java.nio.file.Path;
import java.util.List;
import org.mailwright.model.Codes;
import org.mailwright.model.SafeText;

/**
 * Something that will not work as the organisation means it, though the policy can be read and holds: most of it lies in
 * the files that the policy names.
 *
 * @param file in which it stands
 * @param line from 1; 0 where no line is to blame
 * @param field such as {@code companyDomains[1]}; empty for the whole file
 * @param key of the sentence about it in the message bundle
 * @param arguments what the sentence fills in
 */
public record PolicyProblem(Path file, int line, String field, Kind kind, String key, List<String> arguments) {

    private static final int LONGEST = 240;

    public PolicyProblem {
        arguments = arguments.stream().map(text -> SafeText.line(text, LONGEST)).toList();
    }

    public PolicyProblem(Path file, int line, String field, Kind kind, String... arguments) {
        this(file, line, field, kind, "policy.problem." + kind.code(), List.of(arguments));
    }

    /** What can be wrong. */
    public enum Kind {
        /** The organisation's own account is one that it does not allow. */
        DOMAIN_REFUSED,
        /** Everybody would get one person's user name. */
        FIXED_USER_NAME,
        /** The template has a server without encryption, which the policy forbids. */
        PLAIN_TEMPLATE,
        /** Those who use the program cannot read the file. */
        NOT_FOR_ALL,
        PROVIDER_FILE,
        CLIENTS_FILE,
        CA_BROKEN,
        /** A self-signed certificate. */
        CA_LEAF,
        CA_EXPIRED,
        CA_EARLY;

        /** The word that stands in JSON, such as fixed-user-name. */
        public String code() {
            return Codes.of(this);
        }
    }
}
