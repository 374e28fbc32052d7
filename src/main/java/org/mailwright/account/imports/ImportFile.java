package org.mailwright.account.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.DiskFolder;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.OneFileFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Skipped;
import org.mailwright.account.imports.ImportReading.Missing;
import org.mailwright.account.imports.ImportReading.Refusal;
import org.mailwright.model.Wall;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;

/**
 * Reads any file or pasted text that describes mail accounts, and tells its kind by what is in it. Never fails, never
 * follows a link or an include, opens nothing else, and takes time linear in the size.
 */
public final class ImportFile {

    /** In bytes, but for programs' own files. The largest honest file, a profile with pictures, has a fourth of it. */
    public static final int MAX_BYTES = 2 << 20;

    /** What a pasted text is called where a file's name would be. */
    public static final String PASTED = "-";

    private static final String K9 = "thunderbird-android";

    private final List<ProgramReader> programs;
    private final PageAccounts pages = new PageAccounts();

    /** @param programs readers of the files of single programs, such as an Outlook registry export; may be empty */
    public ImportFile(List<ProgramReader> programs) {
        this.programs = List.copyOf(programs);
    }

    public ImportReading read(Path file) {
        if (Files.isDirectory(file)) return new ImportReading.Refused(Refusal.FOLDER, 0, file.toString());
        try (var in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            return new ImportReading.Refused(Refusal.UNREADABLE, 0, file.toString());
        }
    }

    /** Reads as much as is allowed and no more; the stream is not closed. */
    public ImportReading read(InputStream in, String name) {
        try {
            return read(in.readNBytes(MAX_BYTES + 1), name);
        } catch (IOException e) {
            return new ImportReading.Refused(Refusal.UNREADABLE, 0, name);
        }
    }

    /**
     * Reads a file of any kind that is known.
     *
     * @param content more than {@link #MAX_BYTES} are refused, of a program's own file {@link DiskFolder#MAX_BYTES}
     * @param name as it can be shown, or {@link #PASTED}
     */
    public ImportReading read(byte[] content, String name) {
        return Wall.around(() -> whole(content, name), _ -> refused(Refusal.MALFORMED));
    }

    /** Without the wall, for tests that look for what breaks it. */
    ImportReading whole(byte[] content, String name) {
        if (content.length > DiskFolder.MAX_BYTES) return refused(Refusal.TOO_LARGE);
        var program = KnownFiles.byContent(content);
        if (program.isPresent()) return program(program.get(), content, name);
        if (content.length > MAX_BYTES) return refused(Refusal.TOO_LARGE);
        if (BinaryPlist.isOne(content)) return apple(BinaryPlist.read(content), name, Optional.empty());
        if (SignedFile.isOne(content)) return signed(content, name);
        return byName(content, name)
                .or(() -> TextBytes.decode(content).map(text -> text(text, content, name)))
                .orElseGet(() -> refused(Refusal.NOT_TEXT));
    }

    /** A file that only its name tells: what its program's reader finds nothing in is read like any other text. */
    private Optional<ImportReading> byName(byte[] content, String name) {
        return KnownFiles.byName(name)
                .map(program -> program(program, content, name))
                .filter(reading -> reading instanceof ImportReading.Accounts
                        || reading instanceof ImportReading.Nothing(var _, var _, var found, var _)
                                && !found.skipped().isEmpty());
    }

    private ImportReading signed(byte[] content, String name) {
        var file = SignedFile.read(content);
        if (file.isEmpty()) return refused(Refusal.NOT_TEXT);
        var inner = file.get().content();
        if (inner.length > MAX_BYTES) return refused(Refusal.TOO_LARGE);
        if (BinaryPlist.isOne(inner))
            return apple(BinaryPlist.read(inner), name, file.get().signer());
        var text = TextBytes.decode(inner);
        boolean plist =
                text.filter(one -> FileKind.of(one) == ImportKind.APPLE_PROFILE).isPresent();
        return plist ? apple(XmlPlist.read(text.get()), name, file.get().signer()) : refused(Refusal.UNKNOWN_KIND);
    }

    private ImportReading text(String text, byte[] content, String name) {
        if (text.isBlank()) return refused(Refusal.EMPTY);
        var kind = FileKind.of(text);
        boolean served = kind == ImportKind.AUTOCONFIG || kind == ImportKind.AUTODISCOVER;
        if (served && text.contains("<!DOCTYPE")) return refused(Refusal.HOSTILE);
        return switch (kind) {
            case APPLE_PROFILE -> apple(XmlPlist.read(text), name, Optional.empty());
            case AUTOCONFIG -> found(ImportKind.AUTOCONFIG, AutoconfigFile.read(new FileBytes(name, content)));
            case AUTODISCOVER -> found(ImportKind.AUTODISCOVER, AutodiscoverFile.read(new FileBytes(name, content)));
            case OUTLOOK_PRF -> found(ImportKind.OUTLOOK_PRF, PrfFile.read(new FileBytes(name, content)));
            case PROFILE -> profile(content, name);
            case K9, PROGRAM_FILE -> refused(Refusal.UNKNOWN_KIND);
            case PASTED_TEXT -> pages.read(text, name);
        };
    }

    private ImportReading program(String program, byte[] content, String name) {
        var kind = program.equals(K9) ? ImportKind.K9 : ImportKind.PROGRAM_FILE;
        var reader =
                programs.stream().filter(one -> one.program().equals(program)).findFirst();
        if (reader.isEmpty()) return refused(Refusal.UNKNOWN_KIND);
        if (kind == ImportKind.K9 && hasDocumentType(content)) return refused(Refusal.HOSTILE);
        try (var folder = new OneFileFolder(name, new FileBytes(name, content.clone()))) {
            return found(kind, reader.get().readFile(folder, name));
        }
    }

    private static boolean hasDocumentType(byte[] content) {
        return TextBytes.decode(content)
                .filter(text -> text.contains("<!DOCTYPE"))
                .isPresent();
    }

    private static ImportReading profile(byte[] content, String name) {
        return switch (new ProfileReader().read(content)) {
            case ProfileReading.Read(var profile) ->
                found(ImportKind.PROFILE, ProfileAccount.of(profile.settings(), name));
            case ProfileReading.Refused why -> new ImportReading.BadProfile(why);
            case ProfileReading.Unreadable _ -> new ImportReading.Refused(Refusal.UNREADABLE, 0, name);
        };
    }

    private static ImportReading apple(Plist.Reading reading, String name, Optional<Signer> signer) {
        return switch (reading) {
            case Plist.Reading.Read(var root) ->
                found(ImportKind.APPLE_PROFILE, AppleProfile.accounts(root, name), signer);
            case Plist.Reading.Failed(var refusal, int line) -> new ImportReading.Refused(refusal, line);
        };
    }

    private static ImportReading found(ImportKind kind, FoundAccounts found) {
        return found(kind, found, Optional.empty());
    }

    private static ImportReading found(ImportKind kind, FoundAccounts found, Optional<Signer> signer) {
        if (!found.accounts().isEmpty()) return new ImportReading.Accounts(kind, found, signer);
        var malformed = found.skipped().stream()
                .filter(one -> one.reason() == Skipped.Reason.MALFORMED)
                .findFirst();
        if (malformed.isPresent()) {
            return new ImportReading.Refused(
                    Refusal.MALFORMED, malformed.get().place().line());
        }
        if (has(found, Skipped.Reason.OTHER_VERSION)) return refused(Refusal.OTHER_VERSION);
        boolean encrypted = has(found, Skipped.Reason.ENCRYPTED);
        return encrypted ? refused(Refusal.ENCRYPTED) : new ImportReading.Nothing(kind, Missing.SERVER, found, signer);
    }

    private static boolean has(FoundAccounts found, Skipped.Reason reason) {
        return found.skipped().stream().anyMatch(one -> one.reason() == reason);
    }

    private static ImportReading refused(Refusal refusal) {
        return new ImportReading.Refused(refusal, 0);
    }
}
