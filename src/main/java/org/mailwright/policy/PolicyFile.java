package org.mailwright.policy;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mailwright.file.FileTrust;
import org.mailwright.file.UntrustedFileException;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.policy.PolicyFault.Flaw;

/** Where a machine's policy stands, and what it comes to. */
public final class PolicyFile {

    private static final JsonLimits LIMITS = new JsonLimits(64 * 1024, 16, true);

    private final Path file;
    private final FileTrust trust;

    PolicyFile(Path file, FileTrust trust) {
        this.file = file;
        this.trust = trust;
    }

    /** The file of this machine. Neither an option nor a variable nor a property moves it. */
    public static PolicyFile ofMachine() {
        return new PolicyFile(place().resolve("policy.json"), FileTrust.ofSystem());
    }

    /** A draft of anybody's, to be looked at and not to be followed. */
    public static PolicyFile draft(Path file) {
        return new PolicyFile(file.toAbsolutePath(), FileTrust.ANYBODY);
    }

    /** Where it lies, or would lie. */
    public Path path() {
        return file;
    }

    /** Whom the policy believes, and with it the machine's other files. */
    public FileTrust trust() {
        return trust;
    }

    /** Reads the policy. Where there is none this costs one look at the disk. */
    public Policy read(ReferenceCheck witness) {
        if (Files.notExists(file, NOFOLLOW_LINKS)) return Policy.NONE;
        try {
            var document = JsonDocument.read(trust.read(file, LIMITS.bytes()), LIMITS);
            return new PolicyReader(file, trust, witness).read(document);
        } catch (UntrustedFileException e) {
            return strictest(Flaw.UNTRUSTED, e.culprit());
        } catch (IOException e) {
            return strictest(Flaw.UNREADABLE);
        }
    }

    private Policy strictest(Flaw flaw, String... arguments) {
        return Policy.strictest(file, new PolicyFault("", 0, flaw, arguments));
    }

    /** A path as a file names it: a relative one lies beside the file. Empty where the name can be no path. */
    public static Optional<Path> beside(Path file, String name) {
        try {
            return Optional.of(file.resolveSibling(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path place() {
        if (FileSystems.getDefault().getSeparator().equals("\\"))
            return windows().resolve("ProgramData\\Mailwright");
        var mac = Path.of("/Library/Application Support");
        return Files.isDirectory(mac) ? mac.resolve("Mailwright") : Path.of("/etc/mailwright");
    }

    /** The drive that Windows is on: its variables could name any other. */
    private static Path windows() {
        var usual = Path.of("C:\\");
        if (holdsWindows(usual)) return usual;
        for (var drive : FileSystems.getDefault().getRootDirectories()) {
            if (holdsWindows(drive)) return drive;
        }
        return usual;
    }

    private static boolean holdsWindows(Path drive) {
        return Files.isRegularFile(drive.resolve("Windows\\System32\\kernel32.dll"));
    }
}
