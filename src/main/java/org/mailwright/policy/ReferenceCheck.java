package org.mailwright.policy;

import java.nio.file.Path;
import java.util.Set;

/** Says whether what a policy names is what it should be, which other rooms know. Asked only where it is named. */
public interface ReferenceCheck {

    /** The ids of the export formats that there are. */
    Set<String> formats();

    boolean isProfile(Path file);

    boolean holdsCertificates(Path file);
}
