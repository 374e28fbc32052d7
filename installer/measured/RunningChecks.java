import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mailwright.Main;

/** Runs a command line again and again in one process and says on stderr, in milliseconds, what each of the last twenty took. */
public final class RunningChecks {

    private static final int WARM = 40;
    private static final int MEASURED = 20;

    private RunningChecks() {}

    /** Takes what the program is to read from stdin, and its command line. */
    public static void main(String[] args) {
        var typed = (args[0] + "\n").getBytes(StandardCharsets.UTF_8);
        var line = Arrays.copyOfRange(args, 1, args.length);
        for (int i = 0; i < WARM + MEASURED; i++) {
            System.setIn(new ByteArrayInputStream(typed));
            long begun = System.nanoTime();
            Main.main(line);
            if (i >= WARM) System.err.println((System.nanoTime() - begun) / 1_000_000);
        }
        System.exit(0);
    }
}
