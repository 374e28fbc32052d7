package org.mailwright.account;

/** Reads the accounts of one program. Never fails: what cannot be read is {@link Skipped}. */
public interface ProgramReader {

    /** The stable word for the program, such as {@code thunderbird}. */
    String program();

    /** Reads the program's base folder. */
    FoundAccounts read(ProgramFolder base);

    /**
     * Reads one file of the program, whatever its name.
     *
     * @param path relative to the folder, which holds nothing else that counts
     */
    FoundAccounts readFile(ProgramFolder folder, String path);
}
