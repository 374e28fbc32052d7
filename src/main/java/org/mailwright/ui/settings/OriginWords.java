package org.mailwright.ui.settings;

import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** Describes where settings come from. */
final class OriginWords {

    private final Messages messages;
    private final Wording wording;

    OriginWords(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    String of(Provenance origin) {
        return switch (origin.source()) {
            case PROBE -> messages.get("settings.origin.guess");
            case PROFILE -> messages.get("settings.origin.file");
            case MANUAL -> messages.get("settings.origin.typed");
            case CHECK -> messages.get(origin.trusted() ? "settings.origin.mendedTested" : "settings.origin.mended");
            default -> messages.get("settings.origin.found", place(origin));
        };
    }

    /** A candidate, identified by its source and its server. */
    String of(Candidate candidate) {
        var host = candidate.incoming().stream()
                .findFirst()
                .or(() -> candidate.outgoing().stream().findFirst())
                .map(ServerSettings::endpoint)
                .orElseThrow()
                .host();
        return messages.get("settings.candidate", place(candidate.provenance()), host);
    }

    private String place(Provenance provenance) {
        var source = wording.of(provenance);
        return provenance.place().isEmpty()
                ? source
                : messages.get("settings.origin.place", source, provenance.place());
    }
}
