package org.mailwright.account.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of an {@link SqliteFile}. Each column is decoded when it is asked for. */
public final class SqliteRow {

    private final long id;
    private final List<String> columns;
    private final byte[] payload;

    SqliteRow(long id, List<String> columns, byte[] payload) {
        this.id = id;
        this.columns = columns;
        this.payload = payload;
    }

    /** The text of a column; empty if it is none. */
    public String text(String column) {
        return cell(column)
                .filter(cell -> cell.type() >= 13 && cell.type() % 2 == 1 && cell.length() <= Bytes.MAX_VALUE)
                .map(cell -> SqliteFile.utf8(payload, cell.from(), cell.length()))
                .orElse("");
    }

    /** The number of a column; for a primary key, which is not in the row, the row's own; 0 if it is none. */
    public long number(String column) {
        var cell = cell(column);
        if (cell.isEmpty()) return 0;
        return switch ((int) Math.min(cell.get().type(), 12)) {
            case 0 -> id;
            case 1, 2, 3, 4, 5, 6 -> integer(cell.get());
            case 9 -> 1;
            default -> 0;
        };
    }

    /** The bytes of a column, a copy for the caller to wipe. */
    public Optional<byte[]> blob(String column) {
        return cell(column)
                .filter(cell -> cell.type() >= 12 && cell.type() % 2 == 0)
                .map(cell -> Arrays.copyOfRange(payload, cell.from(), cell.from() + cell.length()));
    }

    private record Cell(long type, int from, int length) {}

    private Optional<Cell> cell(String column) {
        int wanted = columns.indexOf(column);
        var data = ByteBuffer.wrap(payload);
        var head = SqliteFile.Varint.at(data, 0);
        if (wanted < 0 || head.value() < 1 || head.value() > payload.length) return Optional.empty();
        int at = head.length();
        int from = (int) head.value();
        for (int i = 0; at < head.value(); i++) {
            var type = SqliteFile.Varint.at(data, at);
            int length = length(type.value());
            if (length < 0 || type.length() == 0 || from + (long) length > payload.length) return Optional.empty();
            if (i == wanted) return Optional.of(new Cell(type.value(), from, length));
            at += type.length();
            from += length;
        }
        return Optional.empty();
    }

    /** In bytes, of a serial type; -1 for one that does not exist. */
    private static int length(long type) {
        if (type < 0 || type > Integer.MAX_VALUE) return -1;
        if (type >= 12) return (int) ((type - 12) / 2);
        return switch ((int) type) {
            case 0, 8, 9 -> 0;
            case 1, 2, 3, 4 -> (int) type;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> -1;
        };
    }

    private long integer(Cell cell) {
        long value = payload[cell.from()];
        for (int i = 1; i < cell.length(); i++) value = value << 8 | payload[cell.from() + i] & 0xFF;
        return value;
    }
}
