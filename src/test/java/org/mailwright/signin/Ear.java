package org.mailwright.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears all that is printed while it is open, and all that is logged from a level on, but for the JDK's record of HTTP
 * requests: the browser of a test is in it, and the program has no way to ask for it.
 */
public final class Ear extends Handler implements AutoCloseable {

    private static final List<String> HTTP = List.of("com.sun.net.httpserver", "sun.net.www.protocol.http");

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream all = new PrintStream(heard, true, UTF_8);
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    public Ear(Level least) {
        root.addHandler(this);
        root.setLevel(least);
        System.setOut(all);
        System.setErr(all);
    }

    public String heard() {
        return heard.toString(UTF_8);
    }

    @Override
    public void publish(LogRecord record) {
        if (HTTP.stream().anyMatch(String.valueOf(record.getLoggerName())::startsWith)) return;
        all.println(record.getMessage());
        if (record.getThrown() != null) record.getThrown().printStackTrace(all);
    }

    @Override
    public void flush() {
        all.flush();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.setLevel(level);
        root.removeHandler(this);
    }
}
