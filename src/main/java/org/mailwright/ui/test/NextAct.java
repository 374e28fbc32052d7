package org.mailwright.ui.test;

import java.util.List;
import org.mailwright.remedy.Remedy;

/** What a person does next after a failed test, which decides what Enter does and what can be pressed at all. */
enum NextAct {
    /** A button of the card carries it out. */
    REMEDY,
    /** The program itself waits and tests again, so no button does that at once. */
    COUNTDOWN,
    /** A wait of a length that the program does not know. */
    WAIT,
    /** Testing again, after the password or something outside the program was changed. */
    TEST_AGAIN,
    /** Nothing that this program can do. */
    NONE;

    /** The first remedy that is more than a page to read or a report to send decides. */
    static NextAct of(List<Remedy> remedies) {
        return remedies.stream()
                .map(NextAct::of)
                .filter(act -> act != NONE)
                .findFirst()
                .orElse(NONE);
    }

    /** The key of the label of the button that tests again. */
    String again() {
        return this == WAIT ? "card.again.waited" : "test.again";
    }

    /** The act that a remedy is. */
    static NextAct of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.UseServer _, Remedy.SignInInBrowser _, Remedy.ChangeSettings _ -> REMEDY;
            case Remedy.WaitAndRetry(var pause) -> pause.isPresent() ? COUNTDOWN : WAIT;
            case Remedy.EnterPassword _, Remedy.TestAgain _ -> TEST_AGAIN;
            case Remedy.CreateAppPassword _, Remedy.OpenPage _, Remedy.CopyReport _, Remedy.CallHelpDesk _ -> NONE;
            case Remedy.AllowPlaintext _, Remedy.AllowServers _ -> NONE;
        };
    }
}
