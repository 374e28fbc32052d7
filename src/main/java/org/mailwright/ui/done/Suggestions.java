package org.mailwright.ui.done;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.export.guide.Platform;

/**
 * The programs in the order in which to offer them: what runs on this system first.
 *
 * @param here the system that the window is open on
 */
record Suggestions(Platform here, List<MailProgram> programs) {

    private static final int MOST = 3;

    Suggestions {
        programs = List.copyOf(programs);
    }

    /** The system that this program runs on. */
    static Platform system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return Platform.WINDOWS;
        return name.startsWith("mac") ? Platform.MAC : Platform.LINUX;
    }

    /** What most people here mean, offered before any question: some programs of this system, and the iPhone. */
    List<MailProgram> first() {
        return Stream.concat(
                        all(Device.COMPUTER).stream().filter(this::runsHere).limit(MOST),
                        all(Device.PHONE).stream()
                                .filter(program -> program.platforms().contains(Platform.IOS)))
                .toList();
    }

    List<MailProgram> all(Device device) {
        var mine =
                programs.stream().filter(program -> program.device() == device).toList();
        return Stream.concat(mine.stream().filter(this::runsHere), mine.stream().filter(program -> !runsHere(program)))
                .toList();
    }

    private boolean runsHere(MailProgram program) {
        return program.platforms().contains(here);
    }
}
