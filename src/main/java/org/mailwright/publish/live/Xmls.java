package org.mailwright.publish.live;

import java.nio.charset.StandardCharsets;
import org.mailwright.detect.UnfitDocument;
import org.mailwright.domain.State;
import org.mailwright.model.Cause;

/** Says why a document cannot be read. */
final class Xmls {

    private Xmls() {}

    static void tell(Notes notes, String where, byte[] document, UnfitDocument why) {
        var start = new String(document, 0, Math.min(document.length, 4096), StandardCharsets.ISO_8859_1);
        if (start.contains("<!DOCTYPE")) notes.add(State.FAIL, where, "<!DOCTYPE", "", LiveRule.WEB_DTD);
        else if (why.what() == Cause.DISCO_MALICIOUS) notes.add(State.FAIL, where, "", "", LiveRule.SETTINGS_NONE);
        else notes.add(State.FAIL, where, "", "", LiveRule.WEB_BROKEN);
    }
}
