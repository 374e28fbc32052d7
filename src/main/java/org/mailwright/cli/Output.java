package org.mailwright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mailwright.model.SafeText;

/** Results go to stdout, everything else to stderr. Each line is flushed. */
public final class Output {

    /** Key of the exception for a closed pipe, such as with {@code head}: the program ends without a message. */
    static final String PIPE = "cli.pipe";

    private final OutputStream results;
    private final OutputStream remarks;
    private final Charset charset;
    private final boolean onScreen;

    Output(OutputStream results, OutputStream remarks, Charset charset) {
        this(results, remarks, charset, false);
    }

    /** @param onScreen whether a person reads the results as they come */
    Output(OutputStream results, OutputStream remarks, Charset charset, boolean onScreen) {
        this.results = results;
        this.remarks = remarks;
        this.charset = charset;
        this.onScreen = onScreen;
    }

    boolean isOnScreen() {
        return onScreen;
    }

    /** Where results, too, go with the remarks: for words about a failure of a command whose result is a file. */
    Output asRemarks() {
        return new Output(remarks, remarks, charset, onScreen);
    }

    /** Writes one JSON object. */
    public interface Body {

        void writeTo(JsonWriter json) throws IOException;
    }

    /** A line of words. */
    public void line(String text) throws CommandException {
        raw((SafeText.sentence(text) + System.lineSeparator()).getBytes(charset));
    }

    /** One JSON object on one line. */
    public void json(Body body) throws CommandException {
        raw(jsonLine(body));
    }

    /** One JSON object and its line end, as it is written. */
    public static byte[] jsonLine(Body body) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            body.writeTo(json);
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return (SafeText.json(text.toString()) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    public void raw(byte[] bytes) throws CommandException {
        try {
            results.write(bytes);
            results.flush();
        } catch (IOException e) {
            throw CommandException.trouble(isClosedPipe(e) ? PIPE : "cli.cannot-write");
        }
    }

    /** A line for stderr, such as a warning. */
    public void remark(String text) {
        tell(SafeText.sentence(text) + System.lineSeparator());
    }

    /** Raw text for stderr, without a line end. */
    public void tell(String text) {
        try {
            remarks.write(text.getBytes(charset));
            remarks.flush();
        } catch (IOException e) {
            // stderr is closed; results and exit code still count
        }
    }

    private static boolean isClosedPipe(IOException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("pipe") || message.contains("Pipe");
    }
}
