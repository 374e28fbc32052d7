package org.mailwright.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import static org.assertj.core.api.Assertions.assertThat;

/** Small provider files for tests. */
final class Samples {

    static final String IMAP = """
            {"protocol": "imap", "host": "imap.example.org", "port": 993, "encryption": "tls",
             "auth": ["password"], "username": ["%EMAILADDRESS%"]}""";

    static final String SMTP = IMAP.replace("imap", "smtp").replace("993", "465");

    private Samples() {}

    /** A sound file, with this as its match. */
    static String file(String id, String match) {
        return """
                {
                  "schemaVersion": 1,
                  "id": "%s",
                  "displayName": "Example",
                  "kind": "mailbox",
                  "status": "ok",
                  "match": %s,
                  "incoming": [%s],
                  "outgoing": [%s],
                  "verified": {"on": "2026-09-01", "basis": "vendor-page", "confidence": "high"}
                }
                """.formatted(id, match, IMAP, SMTP);
    }

    static String file(String id) {
        return file(id, "{\"domains\": [\"" + id + ".example\"]}");
    }

    static Provider provider(String json) {
        var faults = new ArrayList<Problem>();
        var entry = CatalogReader.read("sample.json", json.getBytes(StandardCharsets.UTF_8), faults::add);
        assertThat(faults).isEmpty();
        return entry.orElseThrow().provider();
    }

    static List<Problem> faults(String json) {
        return faults(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Problem> faults(byte[] json) {
        var faults = new ArrayList<Problem>();
        assertThat(CatalogReader.read("sample.json", json, faults::add)).isEmpty();
        return faults;
    }
}
