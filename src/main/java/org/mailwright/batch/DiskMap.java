package org.mailwright.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A number above zero for each key, kept in a temporary file: a list of a million people takes no more memory than one
 * of ten. Open addressing, at most half full.
 */
final class DiskMap implements AutoCloseable {

    private static final int SLOT = 3 * Long.BYTES;
    private static final long FIRST_CAPACITY = 1 << 12;

    private final ByteBuffer slot = ByteBuffer.allocate(SLOT);
    private TemporaryFile file;
    private long capacity;
    private long size;

    DiskMap() throws IOException {
        this(FIRST_CAPACITY);
    }

    private DiskMap(long capacity) throws IOException {
        this.capacity = capacity;
        this.file = TemporaryFile.create();
        file.data().setLength(capacity * SLOT);
    }

    /** Puts the number where the key has none yet. Returns the number that it had, or zero. */
    long putIfAbsent(Key key, long number) throws IOException {
        if (2 * size >= capacity) grow();
        long before = find(key);
        if (before != 0) return before;
        slot.clear().putLong(key.high()).putLong(key.low()).putLong(number);
        file.data().seek(file.data().getFilePointer() - SLOT);
        file.data().write(slot.array());
        size++;
        return 0;
    }

    boolean has(Key key) throws IOException {
        return find(key) != 0;
    }

    /** The key's number, or zero. The file's position is behind the slot that is the key's. */
    private long find(Key key) throws IOException {
        long at = Long.remainderUnsigned(key.low(), capacity);
        file.data().seek(at * SLOT);
        while (true) {
            file.data().readFully(slot.array());
            slot.clear();
            long high = slot.getLong();
            long low = slot.getLong();
            long number = slot.getLong();
            if (number == 0 || high == key.high() && low == key.low()) return number;
            if (++at == capacity) {
                at = 0;
                file.data().seek(0);
            }
        }
    }

    private void grow() throws IOException {
        var larger = new DiskMap(2 * capacity);
        try (var old = file) {
            old.data().seek(0);
            for (long i = 0; i < capacity; i++) {
                old.data().readFully(slot.array());
                slot.clear();
                var key = new Key(slot.getLong(), slot.getLong());
                long number = slot.getLong();
                if (number != 0) larger.putIfAbsent(key, number);
            }
        }
        file = larger.file;
        capacity = larger.capacity;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A file that is gone with the process, however that ends, where the system can do that. */
    private record TemporaryFile(Path path, RandomAccessFile data) implements AutoCloseable {

        static TemporaryFile create() throws IOException {
            var path = Files.createTempFile("mailwright-", ".keys");
            var data = new RandomAccessFile(path.toFile(), "rw");
            remove(path);
            return new TemporaryFile(path, data);
        }

        private static void remove(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                path.toFile().deleteOnExit(); // Windows removes no open file
            }
        }

        @Override
        public void close() throws IOException {
            data.close();
            remove(path);
        }
    }
}
