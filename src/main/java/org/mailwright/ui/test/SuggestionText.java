package org.mailwright.ui.test;

import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** The text of a button that applies a suggestion. */
final class SuggestionText {

    private final Messages messages;
    private final Wording wording;

    SuggestionText(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    String of(Suggestion suggestion, AccountSettings settings) {
        var better = suggestion.server();
        return settings.server(suggestion.side())
                .map(now -> difference(now, better))
                .orElseGet(
                        () -> messages.get("test.mend.host", better.endpoint().host()));
    }

    private String difference(ServerSettings now, ServerSettings better) {
        boolean host = !now.endpoint().host().equals(better.endpoint().host());
        boolean port = now.endpoint().port() != better.endpoint().port();
        boolean encryption = now.encryption() != better.encryption();
        if (host) return messages.get("test.mend.host", better.endpoint().host());
        var number = Integer.toString(better.endpoint().port());
        var way = wording.of(better.encryption());
        if (port && encryption) return messages.get("test.mend.portAndEncryption", number, way);
        if (port) return messages.get("test.mend.port", number);
        if (encryption) return messages.get("test.mend.encryption", way);
        if (!now.username().equals(better.username())) return messages.get("test.mend.username", better.username());
        return messages.get("test.mend.other");
    }
}
