package org.mailwright.export.client;

import java.util.Arrays;
import java.util.Optional;

/** Whom an Apple profile is for. */
public sealed interface AppleAudience {

    /** The person whose account it is. */
    record Person() implements AppleAudience {}

    /** Everybody in the domain: the device asks for the address and the user name. */
    record Everyone() implements AppleAudience {}

    /**
     * The people whom a device management knows: it fills its variables in before a device gets the profile.
     *
     * @param address the variable for the address
     * @param name the variable for the person's name, absent where the management has none
     * @param login the variable for the user name
     */
    record Managed(String address, Optional<String> name, String login) implements AppleAudience {}

    /** Device managements, by the name that is typed, with their variables as their manuals give them. */
    enum Management {
        JAMF_PRO("jamf-pro", "$EMAIL", "$FULLNAME", "$USERNAME"),
        JAMF_SCHOOL("jamf-school", "%Email%", "%FullName%", "%Username%"),
        MANAGEENGINE("manageengine", "%email%", "%username%", "%username%"),
        MAAS360("maas360", "%email%", "", "%upn%"),
        ADDIGY("addigy", "{{.User \"emails_primary\"}}", "{{.User \"name_formatted\"}}", "{{.User \"user_name\"}}"),
        WORKSPACE_ONE("workspace-one", "{EmailAddress}", "{FirstName} {LastName}", "{EmailUserName}"),
        SOPHOS("sophos", "%_EMAILADDRESS_%", "", "%_USERNAME_%"),
        IVANTI("ivanti", "${userEmailAddress}", "", "${userEmailAddressLocalPart}");

        private final String code;

        @SuppressWarnings("ImmutableEnumChecker") // a record of strings
        private final Managed variables;

        Management(String code, String address, String name, String login) {
            this.code = code;
            this.variables = new Managed(address, Optional.of(name).filter(text -> !text.isEmpty()), login);
        }

        public String code() {
            return code;
        }

        public Managed variables() {
            return variables;
        }

        public static Optional<Management> parse(String text) {
            return Arrays.stream(values())
                    .filter(management -> management.code.equalsIgnoreCase(text))
                    .findFirst();
        }
    }
}
