package org.mailwright.batch;

import java.io.IOException;

/** A set of texts on disk, kept as fingerprints: constant memory, whatever their number. */
public final class KeySet implements AutoCloseable {

    private final DiskMap keys = new DiskMap();

    public KeySet() throws IOException {}

    public void add(String text) throws IOException {
        keys.putIfAbsent(Key.of(text), 1);
    }

    public boolean has(String text) throws IOException {
        return keys.has(Key.of(text));
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }
}
