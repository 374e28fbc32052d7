package org.mailwright.export.terminal;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Format;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;

/**
 * One rc file, readable by its owner only, since people may put a password into it.
 *
 * @param side what of an account the program works with; the rest is no reason to refuse it
 * @param longestLine in bytes without the line feed
 */
record RcFile(Format format, Side side, int longestLine, ExportWords words) {

    /** For programs that take lines of any length. */
    static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** What of an account a program works with. */
    enum Side {
        BOTH,
        INCOMING,
        OUTGOING
    }

    /** Writes one account of a file. */
    @FunctionalInterface
    interface Section {

        /**
         * Writes the lines of an account.
         *
         * @param name what the account is called in the file; no other one has it
         */
        void write(RcText rc, String name, AccountSettings settings);
    }

    Result export(List<Profile> profiles, Section section) {
        var reasons = profiles.stream()
                .flatMap(profile -> reasonsAgainst(profile.settings()).stream())
                .distinct()
                .toList();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var rc = new RcText(words, longestLine);
        var names = AccountNames.of(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            section.write(rc.gap(), names.get(i), profiles.get(i).settings());
        }
        if (!rc.faults().isEmpty()) return new Result.Refused(rc.faults());
        var file = new ExportedFile(format.files().getFirst(), "text/plain", rc.toString());
        return format.exported(profiles, file.forOwner());
    }

    private List<Limit> reasonsAgainst(AccountSettings settings) {
        var capabilities = format.capabilities();
        return switch (side) {
            case BOTH -> capabilities.reasonsAgainst(settings);
            case INCOMING ->
                settings.incoming().isEmpty()
                        ? List.of(Limit.NO_INCOMING)
                        : capabilities.reasonsAgainst(settings.withServers(settings.incoming(), Optional.empty()));
            case OUTGOING ->
                settings.outgoing().isEmpty()
                        ? List.of(Limit.NO_OUTGOING)
                        : capabilities.reasonsAgainst(settings.withServers(Optional.empty(), settings.outgoing()));
        };
    }
}
