package org.mailwright.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The records of a ZIP archive (PKWARE APPNOTE 6.3, section 4.3), with the ZIP64 ones for more than 65,535 files. */
final class ZipRecords {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int END = 0x06054b50;

    private static final short VERSION64 = 45;
    private static final short MADE_ON_UNIX = 3 << 8 | VERSION64;
    private static final short UTF8_NAMES = 1 << 11;
    private static final short DEFLATED = 8;

    /** 1 January 1980: an archive does not change with the hour. */
    private static final int TIME = 1 << 21 | 1 << 16;

    private static final int REGULAR_FILE = 0100000;
    private static final int MAX_32 = -1;
    private static final int EXTRA64 = 12;

    /**
     * One file.
     *
     * @param packed its size in the archive
     * @param offset where its local record begins
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Entry(byte[] name, long crc, int packed, int size, boolean owner, long offset) {}

    byte[] local(Entry entry) {
        var out = buffer(30 + entry.name().length);
        out.putInt(LOCAL).putShort(VERSION64);
        common(out, entry);
        return bytes(out.putShort((short) 0).put(entry.name()));
    }

    byte[] central(Entry entry) {
        boolean far = entry.offset() >= 0xFFFFFFFFL;
        var out = buffer(46 + entry.name().length + (far ? EXTRA64 : 0));
        out.putInt(CENTRAL).putShort(MADE_ON_UNIX).putShort(VERSION64);
        common(out, entry);
        out.putShort((short) (far ? EXTRA64 : 0));
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putInt((REGULAR_FILE | (entry.owner() ? 0600 : 0644)) << 16);
        out.putInt(far ? MAX_32 : (int) entry.offset()).put(entry.name());
        if (far) out.putShort((short) 1).putShort((short) Long.BYTES).putLong(entry.offset());
        return bytes(out);
    }

    private static void common(ByteBuffer out, Entry entry) {
        out.putShort(UTF8_NAMES).putShort(DEFLATED).putInt(TIME);
        out.putInt((int) entry.crc()).putInt(entry.packed()).putInt(entry.size());
        out.putShort((short) entry.name().length);
    }

    /** What stands behind the list of the files. */
    byte[] end(ZipWriter.Position position) {
        boolean large =
                position.files() >= 0xFFFF || position.data() >= 0xFFFFFFFFL || position.directory() >= 0xFFFFFFFFL;
        var out = buffer(22 + (large ? 56 + 20 : 0));
        if (large) {
            out.putInt(END64).putLong(44).putShort(MADE_ON_UNIX).putShort(VERSION64);
            out.putInt(0).putInt(0).putLong(position.files()).putLong(position.files());
            out.putLong(position.directory()).putLong(position.data());
            out.putInt(LOCATOR64)
                    .putInt(0)
                    .putLong(position.data() + position.directory())
                    .putInt(1);
        }
        short files = (short) (large ? 0xFFFF : position.files());
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(files).putShort(files);
        out.putInt(large ? MAX_32 : (int) position.directory());
        return bytes(out.putInt(large ? MAX_32 : (int) position.data()).putShort((short) 0));
    }

    private static byte[] bytes(ByteBuffer full) {
        var bytes = new byte[full.flip().remaining()];
        full.get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
