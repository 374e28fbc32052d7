package org.mailwright.export.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;

/** How an account gets into a program by hand. */
public sealed interface Guide {
    /**
     * The program can hold the account.
     *
     * @param byAddress whether the address is all that the program needs, since it signs in itself
     * @param first the dialog of a step that opens by itself as long as the program has no account; empty if none does
     * @param noPlace what of the account the dialogs do not ask for
     */
    record Ready(boolean byAddress, Optional<Label> first, List<GuideStep> steps, List<GuideField> noPlace)
            implements Guide {

        public Ready {
            steps = List.copyOf(steps);
            noPlace = List.copyOf(noPlace);
        }

        /** Whether some of its words come from there. */
        public boolean has(Label.Origin origin) {
            return labels().anyMatch(label -> label.origin() == origin)
                    || (origin == Label.Origin.OURS
                            && entries().anyMatch(entry -> entry.kind() == GuideStep.Kind.DESCRIBED));
        }

        /** The fields in the order in which the program asks for them. */
        public Stream<GuideStep.Entry> entries() {
            return steps.stream()
                    .flatMap(step -> step instanceof GuideStep.Fill fill ? fill.entries().stream() : Stream.empty());
        }

        private Stream<Label> labels() {
            return steps.stream().flatMap(step -> switch (step) {
                case GuideStep.Go(var path) -> path.stream();
                case GuideStep.Press(var button) -> Stream.of(button);
                case GuideStep.Fill(var title, var entries) ->
                    Stream.concat(Stream.of(title), entries.stream().map(GuideStep.Entry::label));
            });
        }
    }

    /** The program cannot hold the account, and would do something else with half of it. */
    record Refused(List<Limit> reasons) implements Guide {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The guide of a program for an account, with the program's labels in a language. */
    static Guide of(MailProgram program, AccountSettings settings, Locale language) {
        return new GuideFiller(program, settings, language).guide();
    }
}
