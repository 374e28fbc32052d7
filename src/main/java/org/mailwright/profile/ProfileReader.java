package org.mailwright.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.mailwright.profile.Profile.Tested;
import org.mailwright.profile.ProfileReading.Problem;

/**
 * Reads a profile file. The file is anybody's: every value in it is checked, and one with a password is refused as a
 * whole, so that nobody gets used to keeping passwords there.
 */
public final class ProfileReader {

    static final String FORMAT = "mailwright-profile";
    static final String VERSION = "1";

    /** In bytes. A profile takes about a thousand. */
    private static final int MAX_SIZE = 1 << 20;

    public ProfileReading read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes(MAX_SIZE + 1));
        } catch (IOException e) {
            return new ProfileReading.Unreadable(e);
        }
    }

    public ProfileReading read(byte[] content) {
        try {
            if (content.length > MAX_SIZE) throw new BadProfile(Problem.TOO_LARGE, "");
            return new ProfileReading.Read(profile(decode(content)));
        } catch (BadProfile e) {
            return e.refused();
        }
    }

    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadProfile(Problem.NOT_UTF8, "");
        }
    }

    private static Profile profile(String text) {
        var json = StrictJson.parse(text);
        var root = Node.root(json);
        if (root.text("format").filter(FORMAT::equals).isEmpty()) throw new BadProfile(Problem.NOT_A_PROFILE, "");
        if (root.number("version").filter(VERSION::equals).isEmpty()) {
            throw new BadProfile(Problem.UNKNOWN_VERSION, "version");
        }
        PasswordKeys.find(json).ifPresent(path -> {
            throw new BadProfile(Problem.HOLDS_PASSWORD, path);
        });
        var evidence = root.child("evidence");
        return new Profile(
                new AccountReader(root.required("account", root.child("account"))).settings(),
                root.value("created", Instant::parse).orElse(Instant.EPOCH),
                evidence.flatMap(node -> node.text("source")).orElse("manual"),
                evidence.flatMap(node -> node.value("tested", Instant::parse)
                        .map(at -> new Tested(
                                at,
                                node.flag("incomingLogin", false),
                                node.flag("outgoingLogin", false),
                                node.flag("arrived", false)))));
    }
}
