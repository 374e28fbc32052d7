package org.mailwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mailwright.repair.RepairCases.NAME;
import static org.mailwright.repair.RepairCases.draft;
import static org.mailwright.repair.RepairCases.known;
import static org.mailwright.repair.RepairCases.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.Setting;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** What to look at in a program whose settings are right. */
class SuspectTest {

    @Test
    void whatTheFileItselfShowsIsSuspectedFirst() {
        var account = draft("thunderbird", 465, Encryption.TLS)
                .doubt(Doubt.of(Doubt.Kind.RESET_AT_START, Side.OUTGOING))
                .found();

        var tested =
                Repair.compared(account, Optional.of(known())).tested(report(Cause.NONE, Stage.AUTH, Optional.empty()));

        var result = assertInstanceOf(RepairResult.ProgramFails.class, tested.result());
        assertEquals(Suspect.RESET_AT_START, result.suspects().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "RESET_AT_START, RESET_AT_START",
        "OTHER_IDENTITY_SERVER, OTHER_IDENTITY_SERVER",
        "SHARED_SERVER, SHARED_SERVER",
        "OTHER_PROFILE, OTHER_PROFILE",
        "OLD_VERSION, OTHER_PROFILE",
        "WORKS_OFFLINE, WORK_OFFLINE"
    })
    void whatWasSeenIsTheFirstToLookAt(Doubt.Kind seen, Suspect first) {
        var account =
                draft("thunderbird", 465, Encryption.TLS).doubt(Doubt.of(seen)).found();

        var suspects = suspects(account);

        assertEquals(first, suspects.getFirst());
        assertEquals(suspects.stream().distinct().toList(), suspects);
        assertEquals(true, suspects.containsAll(EnumSet.of(Suspect.STORED_PASSWORDS, Suspect.ANTIVIRUS)));
    }

    @Test
    void whoSignsInInTheBrowserHasNoStoredPassword() {
        var draft = draft("thunderbird", 465, Encryption.TLS);
        draft.server(Protocol.SMTP)
                .host(Setting.usual("smtp.example.org"))
                .usualEncryption(Encryption.TLS)
                .usualPort(465)
                .usualAuth(AuthMethod.OAUTH2)
                .username(Setting.usual(NAME));

        assertEquals(
                List.of(Suspect.BROWSER_SIGN_IN, Suspect.WORK_OFFLINE, Suspect.OLD_PROGRAM, Suspect.ANTIVIRUS),
                suspects(draft.found()));
    }

    private static List<Suspect> suspects(FoundAccount account) {
        var tested =
                Repair.compared(account, Optional.empty()).tested(report(Cause.NONE, Stage.AUTH, Optional.empty()));
        return assertInstanceOf(RepairResult.ProgramFails.class, tested.result())
                .suspects();
    }
}
