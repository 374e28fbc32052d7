package org.mailwright.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command by which an administrator takes a file back, where the system has chown and chmod. */
public final class TrustRepair {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/._+-]+");
    private static final int OTHERS_WRITE = 022;

    private TrustRepair() {}

    /** For the file or folder that {@link FileTrust#culprit} has named. */
    public static Optional<String> command(Path culprit) {
        try {
            var stat = Files.readAttributes(culprit, "unix:uid,gid,mode", NOFOLLOW_LINKS);
            var commands = new ArrayList<String>();
            var name = quoted(culprit.toString());
            if (!Integer.valueOf(PosixTrust.ROOT).equals(stat.get("uid"))) commands.add("chown -h root:root " + name);
            if (stat.get("mode") instanceof Integer mode && (mode & OTHERS_WRITE) != 0) {
                commands.add("chmod go-w " + name);
            }
            return commands.isEmpty() ? Optional.empty() : Optional.of(String.join(" && ", commands));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
