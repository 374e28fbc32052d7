package org.mailwright.account.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.FileBytes;

/**
 * The tables of an SQLite database file, read row by row; nothing of a row is decoded before it is asked for. Changes that
 * are still in a write-ahead log beside the file are not seen. What is damaged is passed over.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html">the format</a>
 */
public final class SqliteFile {

    private static final String MAGIC = "SQLite format 3\0";
    private static final int MAX_ROWS = 50_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_PAYLOAD = 1 << 20;
    private static final int LEAF = 0x0D;
    private static final int INTERIOR = 0x05;

    private final ByteBuffer data;
    private final int pageSize;
    private final int usable;

    private SqliteFile(ByteBuffer data, int pageSize, int usable) {
        this.data = data;
        this.pageSize = pageSize;
        this.usable = usable;
    }

    /** Empty if the file is no database of this kind in UTF-8. */
    public static Optional<SqliteFile> open(FileBytes file) {
        var bytes = file.array();
        if (bytes.length < 512 || !Bytes.startsWith(bytes, 0, bytes.length, MAGIC)) return Optional.empty();
        var data = ByteBuffer.wrap(bytes);
        int size = data.getShort(16) & 0xFFFF;
        int pageSize = size == 1 ? 65536 : size;
        int usable = pageSize - (bytes[20] & 0xFF);
        boolean sound = pageSize >= 512 && Integer.bitCount(pageSize) == 1 && usable >= 480 && data.getInt(56) <= 1;
        return sound ? Optional.of(new SqliteFile(data, pageSize, usable)) : Optional.empty();
    }

    /** The rows of a table, with their columns by name; empty if there is no such table. */
    public List<SqliteRow> rows(String table) {
        for (var entry : walk(1, List.of("type", "name", "tbl_name", "rootpage", "sql"))) {
            if (!entry.text("type").equals("table") || !entry.text("name").equalsIgnoreCase(table)) continue;
            return walk((int) entry.number("rootpage"), columns(entry.text("sql")));
        }
        return List.of();
    }

    /** The first word of each column in {@code CREATE TABLE name (a INTEGER, b BLOB)}. */
    private static List<String> columns(String sql) {
        var columns = new ArrayList<String>();
        int depth = 0;
        int start = -1;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '(' && depth++ == 0) start = i + 1;
            boolean end = c == ')' && --depth == 0 || c == ',' && depth == 1;
            if (end && start >= 0) {
                columns.add(sql.substring(start, i).strip().split("\\s+")[0].replaceAll("[\"`\\[\\]]", ""));
                start = i + 1;
            }
        }
        return columns;
    }

    private List<SqliteRow> walk(int page, List<String> columns) {
        var rows = new ArrayList<SqliteRow>();
        walk(page, columns, rows, new HashSet<>(), 0);
        return rows;
    }

    private void walk(int page, List<String> columns, List<SqliteRow> rows, Set<Integer> seen, int depth) {
        if (!isPage(page) || !seen.add(page) || depth > MAX_DEPTH) return;
        int start = (page - 1) * pageSize;
        int head = page == 1 ? start + 100 : start;
        int type = data.get(head);
        int count = data.getShort(head + 3) & 0xFFFF;
        if (type != LEAF && type != INTERIOR) return;
        int pointers = head + (type == LEAF ? 8 : 12);
        for (int i = 0; i < count && pointers + 2 * i + 2 <= start + pageSize && rows.size() < MAX_ROWS; i++) {
            int cell = start + (data.getShort(pointers + 2 * i) & 0xFFFF);
            if (cell + 4 > data.limit()) continue;
            if (type == INTERIOR) walk(data.getInt(cell), columns, rows, seen, depth + 1);
            else row(cell, columns).ifPresent(rows::add);
        }
        if (type == INTERIOR) walk(data.getInt(head + 8), columns, rows, seen, depth + 1);
    }

    private Optional<SqliteRow> row(int cell, List<String> columns) {
        var size = Varint.at(data, cell);
        var id = Varint.at(data, cell + size.length());
        long length = size.value();
        int from = cell + size.length() + id.length();
        if (length < 1 || length > MAX_PAYLOAD) return Optional.empty();
        return payload(from, (int) length).map(payload -> new SqliteRow(id.value(), columns, payload));
    }

    /** A row that does not fit its page goes on in a chain of others. */
    private Optional<byte[]> payload(int from, int length) {
        int most = usable - 35;
        int least = (usable - 12) * 32 / 255 - 23;
        int spill = least + (length - least) % (usable - 4);
        int local = length <= most ? length : spill <= most ? spill : least;
        if (from + local + 4 > data.limit() && from + local > data.limit()) return Optional.empty();
        var payload = new byte[length];
        data.get(from, payload, 0, local);
        if (local == length) return Optional.of(payload);
        if (from + local + 4 > data.limit()) return Optional.empty();
        int page = data.getInt(from + local);
        for (int at = local; at < length; ) {
            if (!isPage(page)) {
                Arrays.fill(payload, (byte) 0);
                return Optional.empty();
            }
            int start = (page - 1) * pageSize;
            int part = Math.min(length - at, usable - 4);
            data.get(start + 4, payload, at, part);
            at += part;
            page = data.getInt(start);
        }
        return Optional.of(payload);
    }

    private boolean isPage(int page) {
        return page >= 1 && (long) page * pageSize <= data.limit();
    }

    /** A number of one to nine bytes. */
    record Varint(long value, int length) {

        static Varint at(ByteBuffer data, int from) {
            long value = 0;
            for (int i = 0; i < 9; i++) {
                if (from + i >= data.limit()) return new Varint(-1, i);
                byte b = data.get(from + i);
                if (i == 8) return new Varint(value << 8 | b & 0xFF, 9);
                value = value << 7 | b & 0x7F;
                if (b >= 0) return new Varint(value, i + 1);
            }
            throw new AssertionError("nine bytes at most");
        }
    }

    static String utf8(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
