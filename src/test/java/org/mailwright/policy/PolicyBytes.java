package org.mailwright.policy;

import java.nio.file.Path;
import java.util.Set;
import org.mailwright.file.FileTrust;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;

/** Reads a policy that lies nowhere. */
public final class PolicyBytes {

    private static final ReferenceCheck WITNESS = new ReferenceCheck() {
        @Override
        public Set<String> formats() {
            return Set.of("thunderbird");
        }

        @Override
        public boolean isProfile(Path file) {
            return true;
        }

        @Override
        public boolean holdsCertificates(Path file) {
            return true;
        }
    };

    private PolicyBytes() {}

    public static void read(byte[] content) {
        var document = JsonDocument.read(content, new JsonLimits(1 << 20, 16, true));
        new PolicyReader(Path.of("/nowhere/policy.json"), FileTrust.ANYBODY, WITNESS).read(document);
    }
}
