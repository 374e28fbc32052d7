package org.mailwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.policy.ReferenceCheck;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;

/** Checks what a policy refers to: export formats, profiles, certificates. */
public record PolicyReferenceCheck() implements ReferenceCheck {

    @Override
    public Set<String> formats() {
        return Set.copyOf(Formats.ids());
    }

    @Override
    public boolean isProfile(Path file) {
        return new ProfileReader().read(file) instanceof ProfileReading.Read;
    }

    @Override
    public boolean holdsCertificates(Path file) {
        try {
            TrustStore.system().withCaFile(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
