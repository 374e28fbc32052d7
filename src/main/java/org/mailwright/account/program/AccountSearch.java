package org.mailwright.account.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.Computer;
import org.mailwright.account.DiskFolder;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Skipped;
import org.mailwright.account.desktop.OutlookReader;
import org.mailwright.account.registry.Registry;
import org.mailwright.model.Wall;

/** Looks for the accounts of all programs on a computer. Nothing is looked at before {@link #all} is called. */
public final class AccountSearch {

    private final Computer computer;
    private final Optional<Registry> registry;

    /** @param registry of the person who runs this program, on Windows */
    public AccountSearch(Computer computer, Optional<Registry> registry) {
        this.computer = computer;
        this.registry = registry;
    }

    /**
     * The result of the search.
     *
     * @param lookedAt the folders and files that were there, as they can be shown
     * @param unread programs that are there and whose accounts cannot be read
     */
    public record Result(FoundAccounts found, List<String> lookedAt, List<UnreadProgram> unread) {

        public Result {
            lookedAt = List.copyOf(lookedAt);
            unread = List.copyOf(unread);
        }
    }

    public Result all() {
        var found = FoundAccounts.NONE;
        var looked = new ArrayList<String>();
        for (var reader : Programs.readers()) found = found.and(read(reader, looked));
        var unread = UnreadProgram.ALL.stream()
                .filter(program -> program.isOn(computer))
                .toList();
        return new Result(found, looked, unread);
    }

    /** One program's places. */
    public Result of(ProgramReader reader) {
        var looked = new ArrayList<String>();
        return new Result(read(reader, looked), looked, List.of());
    }

    private FoundAccounts read(ProgramReader reader, List<String> looked) {
        var found = FoundAccounts.NONE;
        var seen = new HashSet<Path>();
        for (var base : new BaseFolders(computer).of(reader.program())) {
            var there = base.folder().resolve(base.file());
            if (!isThere(there, !base.file().isEmpty()) || !seen.add(real(there))) continue;
            looked.add(DiskFolder.live(base.folder()).shown(base.file()));
            var one = Wall.around(
                    () -> base.file().isEmpty()
                            ? reader.read(DiskFolder.live(base.folder()))
                            : file(reader, real(there)),
                    _ -> malformed(reader, there));
            found = found.and(one);
        }
        if (reader instanceof OutlookReader outlook && registry.isPresent()) {
            looked.add(registry.get().shown(""));
            found = found.and(outlook.read(registry.get()));
        }
        return found;
    }

    private static FoundAccounts malformed(ProgramReader reader, Path there) {
        var skipped = new Skipped(reader.program(), Place.of(there.toString()), "", Skipped.Reason.MALFORMED);
        return new FoundAccounts(List.of(), List.of(skipped));
    }

    /** A program's one file may itself be a link, to where a person keeps such files. */
    private static FoundAccounts file(ProgramReader reader, Path file) {
        var parent = Optional.ofNullable(file.getParent()).orElse(file);
        var name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return reader.readFile(DiskFolder.live(parent), name);
    }

    private static boolean isThere(Path path, boolean file) {
        return file ? Files.isRegularFile(path) : Files.isDirectory(path);
    }

    /** Two places may be links to one. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
