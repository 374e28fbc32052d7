package org.mailwright.export.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AccountSettings;

/**
 * One line of a guide, as a data file has it.
 *
 * @param when all of them have to hold
 */
record GuideLine(Set<GuideCondition> when, Act act) {

    GuideLine {
        when = Set.copyOf(when);
    }

    boolean applies(AccountSettings settings, boolean byAddress) {
        return when.stream().allMatch(condition -> condition.holds(settings, byAddress));
    }

    /** The label of a field, if the line asks for it. */
    Optional<LabelTranslations> label(GuideField wanted) {
        return switch (act) {
            case Act.Ask(var field, var label) -> Optional.of(label).filter(_ -> field == wanted);
            case Act.Tick(var field, var label) -> Optional.of(label).filter(_ -> field == wanted);
            case Act.Go _, Act.First _, Act.Page _, Act.Section _, Act.Set _, Act.Press _ -> Optional.empty();
        };
    }

    /** What the line says. */
    sealed interface Act {

        /** What to click, one after the other. */
        record Go(List<LabelTranslations> path) implements Act {}

        /** The dialog that opens by itself as long as the program has no account. */
        record First(LabelTranslations title) implements Act {}

        /** The dialog that is open now. */
        record Page(LabelTranslations title) implements Act {}

        /** A heading inside the dialog. */
        record Section(LabelTranslations title) implements Act {}

        /** A field to fill or to choose in. */
        record Ask(GuideField field, LabelTranslations label) implements Act {}

        /** A box to tick, if the account wants it. */
        record Tick(GuideField field, LabelTranslations label) implements Act {}

        /** A box or an option that is to be on, or off, for every account to which the line applies. */
        record Set(boolean on, LabelTranslations label) implements Act {}

        /** The button that ends the dialog. */
        record Press(LabelTranslations label) implements Act {}
    }
}
