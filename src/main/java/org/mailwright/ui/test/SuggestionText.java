package org.mailwright.ui.test;

import org.mailwright.remedy.Remedy;
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

    String of(Remedy.UseServer use) {
        var server = use.server();
        var port = Integer.toString(server.endpoint().port());
        var encryption = wording.of(server.encryption());
        return switch (use.change()) {
            case USE_HOST -> messages.get("test.mend.host", server.endpoint().host());
            case USE_PORT_AND_ENCRYPTION -> messages.get("test.mend.portAndEncryption", port, encryption);
            case USE_PORT -> messages.get("test.mend.port", port);
            case USE_ENCRYPTION -> messages.get("test.mend.encryption", encryption);
            case USE_USERNAME -> messages.get("test.mend.username", server.username());
            case USE_SETTINGS -> messages.get("test.mend.other");
        };
    }
}
