package org.mailwright.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that a list of people may have, and the names that people and other programs give it. */
public enum Column {
    ADDRESS(
            "address",
            "email",
            "mail",
            "emailaddress",
            "mailaddress",
            "emailid",
            "primaryemail",
            "primaryemailaddress",
            "primarysmtpaddress",
            "workemail",
            "emailadresse",
            "mailadresse",
            "adresse",
            "adresseemail",
            "adressemail",
            "adresseélectronique",
            "courriel"),
    NAME(
            "name",
            "displayname",
            "fullname",
            "realname",
            "commonname",
            "cn",
            "anzeigename",
            "vollständigername",
            "vollername",
            "nom",
            "nomcomplet",
            "nomaffiché"),
    FIRST_NAME("firstname", "givenname", "forename", "vorname", "prénom", "prenom"),
    LAST_NAME("lastname", "surname", "familyname", "sn", "nachname", "familienname", "nomdefamille"),
    USERNAME(
            "username",
            "user",
            "userid",
            "login",
            "loginname",
            "logon",
            "logonname",
            "account",
            "incomingusername",
            "imapusername",
            "imapuser",
            "imaplogin",
            "benutzername",
            "benutzer",
            "anmeldename",
            "benutzerkennung",
            "utilisateur",
            "nomdutilisateur",
            "identifiant"),
    OUTGOING_USERNAME(
            "outgoingusername",
            "outgoinguser",
            "outgoinglogin",
            "smtpusername",
            "smtpuser",
            "smtplogin",
            "benutzernamepostausgang",
            "postausgangbenutzername",
            "smtpbenutzername",
            "smtpbenutzer"),
    SENDER("sender", "from", "fromaddress", "senderaddress", "sendas", "absender", "absenderadresse", "expéditeur"),
    /** Read for a live test only, and never written. */
    PASSWORD("password", "passwort", "kennwort", "motdepasse");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column of a heading, whatever its case, spaces and hyphens. */
    static Optional<Column> of(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }

    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
