package org.mailwright.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.mailwright.profile.OwnFile;

/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3) in constant memory: the list of its files, which ends an archive, grows in a
 * file of its own. {@link java.util.zip.ZipOutputStream} keeps that list in memory, and cannot go on with an archive.
 */
final class ZipWriter implements AutoCloseable {

    private final Path dataFile;
    private final Path directoryFile;
    private final ZipRecords records = new ZipRecords();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final OutputStream dataOut;
    private final OutputStream directoryOut;
    private Position position;

    /**
     * How far an archive is written.
     *
     * @param files their number
     * @param data bytes of the archive
     * @param directory bytes of the list
     */
    record Position(long files, long data, long directory) {

        static final Position START = new Position(0, 0, 0);

        /** Reads {@link #text()}; anything else is the start. */
        static Position parse(String text) {
            if (!text.matches("\\d{1,18}:\\d{1,18}:\\d{1,18}")) return START;
            var parts = text.split(":");
            return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        String text() {
            return files + ":" + data + ":" + directory;
        }
    }

    /** Goes on with the two files at a position; what they hold behind it is cut off. */
    ZipWriter(Path dataFile, Path directoryFile, Position position) throws IOException {
        this.dataFile = dataFile;
        this.directoryFile = directoryFile;
        this.position = position;
        this.dataOut = appendTo(dataFile, position.data());
        this.directoryOut = appendTo(directoryFile, position.directory());
    }

    /** Whether both files hold as much as a position says. */
    static boolean reaches(Path dataFile, Path directoryFile, Position position) throws IOException {
        return Files.exists(dataFile)
                && Files.exists(directoryFile)
                && Files.size(dataFile) >= position.data()
                && Files.size(directoryFile) >= position.directory();
    }

    private static OutputStream appendTo(Path file, long length) throws IOException {
        return new BufferedOutputStream(OwnFile.goOn(file, length), 1 << 16);
    }

    /** @param owner whether only its owner may read the file once it is unpacked */
    void add(String name, byte[] content, boolean owner) throws IOException {
        var packed = deflated(content);
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipRecords.Entry(
                name.getBytes(StandardCharsets.UTF_8),
                crc.getValue(),
                packed.length,
                content.length,
                owner,
                position.data());
        var head = records.local(entry);
        var line = records.central(entry);
        dataOut.write(head);
        dataOut.write(packed);
        directoryOut.write(line);
        position = new Position(
                position.files() + 1,
                position.data() + head.length + packed.length,
                position.directory() + line.length);
    }

    Position position() {
        return position;
    }

    void flush() throws IOException {
        dataOut.flush();
        directoryOut.flush();
    }

    /** Writes the list behind the files. */
    void finish() throws IOException {
        flush();
        Files.copy(directoryFile, dataOut);
        dataOut.write(records.end(position));
        dataOut.flush();
        OwnFile.sync(dataFile);
    }

    private byte[] deflated(byte[] content) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        var packed = new java.io.ByteArrayOutputStream(content.length / 2 + 64);
        var chunk = new byte[8192];
        while (!deflater.finished()) packed.write(chunk, 0, deflater.deflate(chunk));
        return packed.toByteArray();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        try (directoryOut;
                dataOut) {
            flush();
        }
    }
}
