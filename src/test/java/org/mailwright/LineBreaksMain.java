package org.mailwright;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.mailwright.app.PolicyReferenceCheck;
import org.mailwright.app.WindowArguments;
import org.mailwright.cli.command.Commands;
import org.mailwright.policy.PolicyFile;
import org.mailwright.ui.LineBreaks;

/** What happens before the window opens in a language, and then where a line of a text may end. */
final class LineBreaksMain {

    private LineBreaksMain() {}

    public static void main(String... args) {
        PolicyFile.ofMachine().read(new PolicyReferenceCheck());
        if (Arrays.stream(args).anyMatch(Commands.ALL::isCommand)) throw new IllegalArgumentException();
        var language = Locale.forLanguageTag(
                WindowArguments.parse(args).orElseThrow().language().orElseThrow());
        LineBreaks.keepNames(language);
        Locale.setDefault(language);
        var lines = BreakIterator.getLineInstance();
        lines.setText("mail.example.org");
        for (int end = lines.first(); end != BreakIterator.DONE; end = lines.next()) System.out.print(end + " ");
    }
}
