package org.mailwright.publish.live;

import java.nio.charset.StandardCharsets;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.domain.State;
import org.mailwright.model.Cause;

/** Says why a document cannot be read. */
final class Xmls {

    private Xmls() {}

    /** Tells of a document type, which other programs refuse even where it is empty. */
    static boolean hasDocumentType(Notes notes, String where, byte[] document) {
        var start = new String(document, 0, Math.min(document.length, 4096), StandardCharsets.ISO_8859_1);
        if (!start.contains("<!DOCTYPE")) return false;
        notes.add(State.FAIL, where, "<!DOCTYPE", "", LiveRule.WEB_DTD);
        return true;
    }

    static void tell(Notes notes, String where, byte[] document, UnfitDocument why) {
        if (hasDocumentType(notes, where, document)) return;
        if (why.what() == Cause.DISCO_MALICIOUS) notes.add(State.FAIL, where, "", "", LiveRule.SETTINGS_NONE);
        else notes.add(State.FAIL, where, "", "", LiveRule.WEB_BROKEN);
    }
}
