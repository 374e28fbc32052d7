package org.mailwright.account.imports;

import org.mailwright.account.program.Programs;

/** Reads what somebody pasted or chose, and lets through what the wall would catch. */
public final class UnwalledImport {

    private static final ImportFile FILES = new ImportFile(Programs.readers());

    private UnwalledImport() {}

    public static void read(byte[] content, String name) {
        FILES.whole(content, name);
    }
}
