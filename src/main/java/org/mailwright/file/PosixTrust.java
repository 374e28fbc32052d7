package org.mailwright.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at every folder and every link on the way to a file, since anybody who can change one of them can put another file
 * in its place.
 *
 * @param owners ids of the users who are believed
 */
record PosixTrust(Set<Integer> owners) implements FileTrust {

    static final int ROOT = 0;

    private static final int MAX_LINKS = 40;

    // stat(2)
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final int STICKY = 01000;
    private static final int GROUP_WRITES = 020;
    private static final int OTHERS_WRITE = 02;

    @Override
    public Optional<Path> culprit(Path file) {
        try {
            return culprit(file.toAbsolutePath(), MAX_LINKS);
        } catch (IOException e) {
            return Optional.of(file);
        }
    }

    private Optional<Path> culprit(Path file, int links) throws IOException {
        var at = file.getRoot();
        if (!isSafe(at)) return Optional.of(at);
        for (int i = 0; i < file.getNameCount(); i++) {
            var name = file.getName(i).toString();
            if (name.equals("..")) {
                at = at.getParent() == null ? at : at.getParent();
                continue;
            }
            var here = at;
            at = at.resolve(name);
            if (!isSafe(at)) return Optional.of(at);
            if (Files.isSymbolicLink(at)) {
                if (links == 0) return Optional.of(at);
                var target = here.resolve(Files.readSymbolicLink(at));
                boolean last = i + 1 == file.getNameCount();
                return culprit(last ? target : target.resolve(file.subpath(i + 1, file.getNameCount())), links - 1);
            }
        }
        return Optional.empty();
    }

    private boolean isSafe(Path at) throws IOException {
        var stat = Files.readAttributes(at, "unix:uid,gid,mode", NOFOLLOW_LINKS);
        if (!(stat.get("uid") instanceof Integer owner) || !owners.contains(owner)) return false;
        if (!(stat.get("mode") instanceof Integer mode) || !(stat.get("gid") instanceof Integer group)) return false;
        if ((mode & TYPE) == LINK) return true; // a link's own mode says nothing
        boolean othersWrite = (mode & OTHERS_WRITE) != 0 || (mode & GROUP_WRITES) != 0 && group != ROOT;
        // In a sticky folder such as /tmp nobody can replace what is another's.
        return !othersWrite || (mode & TYPE) == FOLDER && (mode & STICKY) != 0;
    }
}
