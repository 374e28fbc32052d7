package org.mailwright.repair;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Codes;

/** Why a program may fail although its settings are right and the servers accept the account. */
public enum Suspect {
    /** A file puts old values back at each start of the program. */
    RESET_AT_START,
    /** Another address of the account sends through another server. */
    OTHER_IDENTITY_SERVER,
    /** The outgoing server belongs to another account too, whose password is the one that is stored. */
    SHARED_SERVER,
    /** The program opens another profile than the one that was read. */
    OTHER_PROFILE,
    /** What the program stored of its sign-in in the browser may have run out, or was withdrawn. */
    BROWSER_SIGN_IN,
    /** The password is stored once for reading and once for sending, and one of the two is old. */
    STORED_PASSWORDS,
    /** The program is set to work without a connection. */
    WORK_OFFLINE,
    /** Too old for TLS 1.2 or for signing in with the browser. */
    OLD_PROGRAM,
    /** An antivirus program reads along in the program's connections. */
    ANTIVIRUS;

    /** The stable word, such as stored-passwords. */
    public String code() {
        return Codes.of(this);
    }

    /** What to look at for an account, the likeliest first: what was seen in its file, then what is usual. */
    static List<Suspect> of(FoundAccount account) {
        var suspects = EnumSet.of(OLD_PROGRAM, ANTIVIRUS);
        var ways = Stream.of(account.incoming(), account.outgoing())
                .flatMap(server -> server.stream().flatMap(each -> each.auth().stream()))
                .toList();
        if (ways.contains(AuthMethod.OAUTH2)) suspects.add(BROWSER_SIGN_IN);
        if (ways.isEmpty() || ways.stream().anyMatch(way -> way != AuthMethod.OAUTH2 && way != AuthMethod.NONE))
            suspects.add(STORED_PASSWORDS);
        if (!ProgramGuide.of(account.program(), Locale.ROOT).isTextFile()) suspects.add(WORK_OFFLINE);
        if (account.hasDoubt(Doubt.Kind.RESET_AT_START)) suspects.add(RESET_AT_START);
        if (account.hasDoubt(Doubt.Kind.OTHER_IDENTITY_SERVER)) suspects.add(OTHER_IDENTITY_SERVER);
        if (account.hasDoubt(Doubt.Kind.SHARED_SERVER)) suspects.add(SHARED_SERVER);
        var seen = EnumSet.noneOf(Suspect.class);
        if (account.hasDoubt(Doubt.Kind.WORKS_OFFLINE)) seen.add(WORK_OFFLINE);
        boolean elsewhere = account.hasDoubt(Doubt.Kind.OTHER_PROFILE) || account.hasDoubt(Doubt.Kind.OLD_VERSION);
        if (elsewhere) suspects.add(OTHER_PROFILE);
        return Stream.concat(seen.stream(), suspects.stream()).distinct().toList();
    }
}
