package org.mailwright.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.model.ProgramVersion;
import org.mailwright.model.SafeText;
import org.mailwright.remedy.Remedies;
import org.mailwright.remedy.Remedy;
import org.mailwright.text.Advice;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/**
 * All that a check showed, for somebody who knows mail servers. Holds no password and no token, for the check holds
 * none; whose account it is only where that was not to be hidden.
 *
 * @param tested when the check began, by this computer's clock and in its time zone
 * @param hidesAddress whether the address and user names are masked, in the check too
 * @param advice in the language of the person
 * @param remedies what the person could do, masked as the check is
 */
public record ItReport(
        OffsetDateTime tested,
        boolean hidesAddress,
        CheckReport check,
        SettingsOrigin origin,
        Advice advice,
        List<Remedy> remedies,
        Machine machine)
        implements WrittenReport {

    public ItReport {
        remedies = List.copyOf(remedies);
    }

    /** The program and what it runs on. */
    public record Machine(String program, String java, String system, Locale language, List<String> policy) {

        public Machine {
            policy = List.copyOf(policy);
        }

        static Machine here(Wording wording, ZoneId zone) {
            return new Machine(
                    ProgramVersion.NAME,
                    System.getProperty("java.version", ""),
                    joined(
                            System.getProperty("os.name", ""),
                            System.getProperty("os.version", ""),
                            System.getProperty("os.arch", ""),
                            desktop(),
                            zone.getId()),
                    wording.language(),
                    wording.policy());
        }

        private static String joined(String... words) {
            return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        }

        /** The desktop's own name for itself; only Linux has several. */
        private static String desktop() {
            return SafeText.line(Objects.requireNonNullElse(System.getenv("XDG_CURRENT_DESKTOP"), ""), 60);
        }
    }

    @Override
    public String name() {
        return WrittenReport.name(check.settings().address(), hidesAddress, tested);
    }

    @Override
    public String text(Messages messages) {
        return ItReportText.of(this, messages);
    }

    @Override
    public String json() {
        return ItReportJson.of(this);
    }

    /**
     * Of a check.
     *
     * @param clock says when, for a check that never began, and where on earth
     */
    public static ItReport of(
            CheckReport whole, SettingsOrigin origin, boolean hidesAddress, Wording wording, Clock clock) {
        var check = hidesAddress ? MaskedCheck.of(whole) : whole;
        var when = whole.trace().context().map(CheckContext::began).orElseGet(clock::instant);
        return new ItReport(
                when.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()).toOffsetDateTime(),
                hidesAddress,
                check,
                origin,
                wording.of(
                        check.cause(),
                        check.observations(),
                        Subject.of(check, origin.provider(), origin.links())
                                .at(origin.provenance().place(check.cause()))),
                Remedies.of(check, origin.help()),
                Machine.here(wording, clock.getZone()));
    }
}
