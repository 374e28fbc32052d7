package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.JsonExporter;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

/** A batch of two formats, in this process or in one that dies on its way. */
final class BatchUnderTest {

    static final String TEMPLATE = """
            {"format": "mailwright-profile", "version": 1, "account": {"email": "%EMAILADDRESS%", "displayName": "%REALNAME%",
             "incoming": [{"type": "imap", "host": "imap.example.org", "port": 993, "security": "tls",
                           "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}], "outgoing": []}}
            """;

    private static final int DIED = 137;
    private static final int SLACK = 500;

    private BatchUnderTest() {}

    /** Two files, one of them in a folder and for its owner only. */
    private record Pair() implements Exporter {

        @Override
        public Format format() {
            return new Format(
                    "pair",
                    Group.PROGRAMS,
                    List.of("one.txt", "below/two.txt"),
                    new FormatCapabilities(List.of(), List.of()));
        }

        @Override
        public Result export(Profile profile) {
            var text = profile.settings().address().toString().repeat(100);
            return format().exported(
                            List.of(profile),
                            new ExportedFile("one.txt", "text/plain", text),
                            new ExportedFile("below/two.txt", "text/plain", text).forOwner());
        }
    }

    static FileBatch.Outcome run(Path template, Path list, Path out) throws IOException, InterruptedException {
        return run(template, list, out, () -> {});
    }

    private static FileBatch.Outcome run(Path template, Path list, Path out, Runnable afterEach)
            throws IOException, InterruptedException {
        var exporters = List.of(new JsonExporter(new ProfileWriter("test")), new Pair());
        var listener = new BatchListener() {

            @Override
            public void failed(RowFault fault) {}

            @Override
            public void progress(long rows, double fraction) {
                afterEach.run();
            }
        };
        var batch = new FileBatch(AccountTemplate.read(template), exporters, BatchTarget.of(out), "test en", listener);
        var opening = PeopleList.open(CsvFile.inspect(list), Optional.empty(), _ -> true);
        try (var people = ((PeopleList.Opening.Opened) opening).list()) {
            return batch.run(people);
        }
    }

    /** Arguments: template, list, output, and how long the journal is when the process dies. */
    public static void main(String[] args) throws Exception {
        var journal = Journal.beside(Path.of(args[2]).toAbsolutePath());
        long end = Long.parseLong(args[3]);
        Thread.ofPlatform().daemon().start(() -> {
            while (length(journal) < end) Thread.onSpinWait();
            Runtime.getRuntime().halt(DIED);
        });
        // on a busy machine the other thread may come too late
        run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), () -> {
            if (length(journal) > end + SLACK) Runtime.getRuntime().halt(DIED);
        });
    }

    private static long length(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
