package org.mailwright.export.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;

/** The applications and devices that come with the program, in the order of the file index beside their data files. */
public final class Targets {

    private static final String FOLDER = "/org/mailwright/export/targets/";

    private Targets() {}

    /**
     * An exporter for each target; its data file is read when it is first needed.
     *
     * @param words for the comments in the files, and for sheets that people read
     */
    public static List<Exporter> exporters(ExportWords words) {
        return names().map(name -> exporter(name, words)).toList();
    }

    /** The names of the data files, without their ending. */
    static Stream<String> names() {
        return resource("index").lines();
    }

    static Target read(String name) {
        try {
            return TargetReader.read(resource(name + ".target"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + ".target, " + e.getMessage(), e);
        }
    }

    private static Exporter exporter(String name, ExportWords words) {
        return name.equals("device")
                ? new DeviceExporter(new TargetExporter(name, () -> read(name), words), words)
                : new TargetExporter("app:" + name, () -> read(name), words);
    }

    private static String resource(String name) {
        try (var in = Targets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
