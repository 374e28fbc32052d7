package org.mailwright.account.registry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.LineScanner;
import org.mailwright.account.file.Utf8;

/** Scans an export: UTF-16 or UTF-8 with a mark, or "REGEDIT4" in a code page. Long data goes on after a backslash. */
final class RegScanner {

    private static final int MAX_DATA = 8192;
    private static final int MAX_NAME = 256;
    private static final int MAX_KEYS = 100_000;

    private final FileBytes text;
    private final byte[] bytes;
    private final RegFile.NameRule rule;
    private final RegFile file;
    private final LineScanner lines;
    private Optional<String> key = Optional.empty();
    private int keyCount;

    RegScanner(FileBytes source, RegFile.NameRule rule, Charset codePage) {
        text = Utf8.orElse(source, codePage);
        bytes = text.array();
        this.rule = rule;
        file = new RegFile(source.file());
        lines = new LineScanner(bytes);
    }

    RegFile read() {
        try (text) {
            while (lines.next()) {
                int to = lines.end();
                int from = Bytes.skipBlanks(bytes, lines.start(), to);
                if (from == to) continue;
                if (bytes[from] == '[') header(from, to);
                else if (bytes[from] == '"') value(from, to);
            }
            return file;
        }
    }

    /** Names in the path are not escaped and may hold brackets: the last one closes it. */
    private void header(int from, int to) {
        boolean deleted = from + 1 < to && bytes[from + 1] == '-';
        int start = from + (deleted ? 2 : 1);
        int close = to - 1;
        while (close > start && bytes[close] != ']') close--;
        key = Optional.empty();
        if (close <= start || close - start > MAX_NAME * 8 || keyCount++ > MAX_KEYS) {
            file.spoil(lines.number(), "");
            return;
        }
        var path = new String(bytes, start, close - start, StandardCharsets.UTF_8);
        if (deleted) {
            file.removeKey(path);
        } else {
            file.addKey(path);
            key = Optional.of(path);
        }
    }

    private void value(int from, int to) {
        int close = closingQuote(from + 1, to);
        if (close < 0 || close + 1 >= to || bytes[close + 1] != '=' || close - from > MAX_NAME) {
            skipRest(to);
            return;
        }
        int line = lines.number();
        var name = unescaped(from + 1, close);
        var use = key.isEmpty() ? KeyUse.IGNORED : rule.use(name);
        if (use == KeyUse.SECRET) file.countSecret(key.orElseThrow());
        if (use != KeyUse.WANTED) {
            skipRest(to);
            return;
        }
        var value = data(close + 2, to);
        if (value.isPresent()) file.add(key.orElseThrow(), name, value.get(), line);
        else file.spoil(line, name);
    }

    private Optional<RegistryValue> data(int from, int to) {
        if (from < to && bytes[from] == '"') {
            int close = closingQuote(from + 1, to);
            return close < 0 ? Optional.empty() : Optional.of(RegistryValue.of(unescaped(from + 1, close)));
        }
        if (Bytes.startsWith(bytes, from, to, "dword:")) return number(from + 6, to);
        if (!Bytes.startsWith(bytes, from, to, "hex")) return Optional.empty();
        int colon = from;
        while (colon < to && bytes[colon] != ':') colon++;
        return hex(colon + 1, to).map(RegistryValue::of);
    }

    private Optional<RegistryValue> number(int from, int to) {
        var digits = new String(bytes, from, Math.min(to - from, 16), StandardCharsets.US_ASCII).strip();
        return digits.matches("[0-9A-Fa-f]{1,8}")
                ? Optional.of(RegistryValue.of(Integer.parseUnsignedInt(digits, 16)))
                : Optional.empty();
    }

    /** Pairs of digits with commas between; a comma and a backslash at the end of a line promise more. */
    private Optional<byte[]> hex(int from, int to) {
        var data = new ByteArrayOutputStream();
        int at = from;
        int end = to;
        while (true) {
            boolean more = endsInBackslash(at, end);
            boolean sound =
                    pairs(at, more ? Bytes.lastIndexOf(bytes, at, end, '\\') : end, data) && data.size() <= MAX_DATA;
            if (!sound) {
                if (more) skipRest(end);
                return Optional.empty();
            }
            if (!more) return isCutOff(at, end) ? Optional.empty() : Optional.of(data.toByteArray());
            if (!dataGoesOn() || !lines.next()) return Optional.empty(); // the rest was cut off
            at = lines.start();
            end = lines.end();
        }
    }

    private boolean pairs(int from, int to, ByteArrayOutputStream data) {
        int high = -1;
        boolean separated = true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == ' ' || b == '\t') continue;
            if (b == ',') {
                if (high >= 0) return false;
                separated = true;
                continue;
            }
            int digit = Character.digit(b, 16);
            if (digit < 0 || !separated) return false;
            if (high < 0) {
                high = digit;
            } else {
                data.write(high * 16 + digit);
                high = -1;
                separated = false;
            }
        }
        return high < 0;
    }

    /** Steps over the lines in which a value goes on that is not wanted. */
    private void skipRest(int to) {
        int from = lines.start();
        int end = to;
        while (endsInBackslash(from, end) && dataGoesOn() && lines.next()) {
            from = lines.start();
            end = lines.end();
        }
    }

    /** The blanks before data that goes on are lost where a file went through a mail. */
    private boolean dataGoesOn() {
        return Character.digit(lines.nextFirst(), 16) >= 0;
    }

    /** A comma promises a pair that never comes. */
    private boolean isCutOff(int from, int to) {
        int end = Bytes.dropBlanks(bytes, from, to);
        return end > from && bytes[end - 1] == ',';
    }

    private boolean endsInBackslash(int from, int to) {
        int end = Bytes.dropBlanks(bytes, from, to);
        return end > from && bytes[end - 1] == '\\';
    }

    private int closingQuote(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') i++;
            else if (bytes[i] == '"') return i;
        }
        return -1;
    }

    private String unescaped(int from, int to) {
        return new String(bytes, from, Math.min(to - from, MAX_DATA), StandardCharsets.UTF_8)
                .replaceAll("\\\\([\\\\\"])", "$1");
    }
}
