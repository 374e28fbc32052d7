package org.mailwright.net.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;

/** Reads one answer of HTTP/1.1 (RFC 9112), bounded in every part; what breaks a bound is taken for an attack. */
final class HttpResponseReader {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})\\s*(;.*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_INTERIM = 5;

    private final InputStream in;

    HttpResponseReader(InputStream in) {
        this.in = in;
    }

    HttpResponse answer() throws IOException {
        var head = head();
        return answer(head.code(), head.headers(), head.persistent());
    }

    /** The status of an answer without its body, after which the connection leads on to another server. */
    int status() throws IOException {
        return head().code();
    }

    private Head head() throws IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            var line = line();
            var status = STATUS.matcher(line);
            if (!status.matches()) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
            int code = Integer.parseInt(status.group(1));
            var headers = headers();
            if (code >= 200) return new Head(code, headers, line.startsWith("HTTP/1.1"));
        }
        throw malicious("no answer but promises");
    }

    private record Head(int code, Map<String, String> headers, boolean persistent) {}

    private HttpResponse answer(int code, Map<String, String> headers, boolean persistent) throws IOException {
        try {
            return whole(code, headers, persistent);
        } catch (ConnectionFailure e) {
            if (isDocument(code, headers) || e.what() != Cause.DISCO_MALICIOUS) throw e;
            // Some sites have a page of megabytes for what is not there.
            return new HttpResponse(code, headers, new byte[0], false);
        }
    }

    private static boolean isDocument(int code, Map<String, String> headers) {
        return code == 200 && !has(headers, "content-type", "html");
    }

    private HttpResponse whole(int code, Map<String, String> headers, boolean persistent) throws IOException {
        boolean chunked = has(headers, "transfer-encoding", "chunked");
        var length = headers.get("content-length");
        byte[] body;
        if (code == 204 || code == 304) body = new byte[0];
        else if (chunked) body = chunks();
        else if (length != null) body = counted(length);
        else body = rest();
        boolean framed = chunked || length != null || body.length == 0 && (code == 204 || code == 304);
        boolean keepsAlive = persistent && framed && !has(headers, "connection", "close");
        return new HttpResponse(
                code, headers, has(headers, "content-encoding", "gzip") ? unzipped(body) : body, keepsAlive);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (int count = 0; ; count++) {
            var line = line();
            if (line.isEmpty()) return headers;
            if (count == MOST_HEADERS) throw malicious("too many headers");
            int colon = line.indexOf(':');
            if (colon < 1) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private byte[] counted(String length) throws IOException {
        if (!LENGTH.matcher(length).matches()) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
        long size = Long.parseLong(length);
        if (size > Limits.BODY) throw malicious("too big");
        return exactly((int) size);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var chunk = CHUNK.matcher(line());
            if (!chunk.matches()) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
            int size = Integer.parseInt(chunk.group(1), 16);
            if (size == 0) {
                headers();
                return body.toByteArray();
            }
            if (body.size() + size > Limits.BODY) throw malicious("too big");
            body.writeBytes(exactly(size));
            if (!line().isEmpty()) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
        }
    }

    private byte[] rest() throws IOException {
        var body = in.readNBytes(Limits.BODY + 1);
        if (body.length > Limits.BODY) throw malicious("too big");
        return body;
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) throw new ConnectionFailure(Cause.CONN_DROPPED);
        return bytes;
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var plain = zip.readNBytes(Limits.BODY + 1);
            if (plain.length > Limits.BODY) throw malicious("too big");
            return plain;
        } catch (ZipException e) {
            throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION, e);
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new ConnectionFailure(Cause.CONN_DROPPED);
            if (line.size() == LONGEST_LINE) throw malicious("an endless line");
            line.write(b);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean has(Map<String, String> headers, String name, String word) {
        return headers.getOrDefault(name, "").toLowerCase(Locale.ROOT).contains(word);
    }

    private static ConnectionFailure malicious(String why) {
        return new ConnectionFailure(Cause.DISCO_MALICIOUS, why);
    }
}
