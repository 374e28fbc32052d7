package org.mailwright.export.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;

/** The mail programs that Mailwright has a guide for, in the order of the file index beside their data files. */
public final class Guides {

    private static final String FOLDER = "/org/mailwright/export/guides/";

    private Guides() {}

    /** Every program. Reads their data files: not for the FX thread. */
    public static List<MailProgram> all() {
        return ids().map(Guides::read).toList();
    }

    /** The program of a name, such as outlook-classic. */
    public static Optional<MailProgram> find(String id) {
        return ids().filter(id::equals).findFirst().map(Guides::read);
    }

    /**
     * The programs that can hold an account which one of them refused: those of the same device, or else of the other.
     *
     * @param all in the order in which to offer them
     */
    public static List<MailProgram> instead(MailProgram refusing, List<MailProgram> all, AccountSettings settings) {
        var able = all.stream()
                .filter(program -> Guide.of(program, settings, Locale.ENGLISH) instanceof Guide.Ready)
                .toList();
        var near = able.stream()
                .filter(program -> program.device() == refusing.device())
                .toList();
        return near.isEmpty() ? able : near;
    }

    /** The programs' names on the command line. */
    public static Stream<String> ids() {
        return resource("index").lines();
    }

    private static MailProgram read(String id) {
        try {
            return GuideReader.read(resource(id + ".guide"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(id + ".guide, " + e.getMessage(), e);
        }
    }

    private static String resource(String name) {
        try (var in = Guides.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
