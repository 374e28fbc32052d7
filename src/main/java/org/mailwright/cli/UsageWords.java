package org.mailwright.cli;

import java.util.regex.Pattern;
import org.mailwright.text.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** picocli's usage errors in the user's language. They repeat option names only, never values. */
final class UsageWords {

    /** A domain or an address that begins with the sign of options. No option of ours has a dot or an @. */
    private static final Pattern NAME = Pattern.compile("-[^-=\\s][^=\\s.@]*[.@][^=\\s]*");

    private UsageWords() {}

    static String of(ParameterException trouble, Messages messages) {
        var line = trouble.getCommandLine();
        return sentence(trouble, messages)
                + System.lineSeparator()
                + messages.get("cli.see-help", line.getCommandSpec().qualifiedName());
    }

    private static String sentence(ParameterException trouble, Messages messages) {
        return switch (trouble) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, messages);
            case MissingParameterException missing -> missing(missing, messages);
            case OverwrittenOptionException twice
            when twice.getOverwritten() instanceof OptionSpec option ->
                messages.get("cli.option-twice", option.longestName());
            default -> messages.get("cli.bad-usage");
        };
    }

    private static String unmatched(UnmatchedArgumentException trouble, Messages messages) {
        var word = trouble.getUnmatched().getFirst();
        if (NAME.matcher(word).matches()) return messages.get("cli.name-like-option", word);
        // the value may be a password
        if (word.startsWith("-")) return messages.get("cli.unknown-option", word.replaceFirst("=.*", ""));
        return trouble.getCommandLine().getSubcommands().isEmpty()
                ? messages.get("cli.too-many-words")
                : messages.get("cli.unknown-command", word);
    }

    private static String missing(MissingParameterException trouble, Messages messages) {
        var missing = trouble.getMissing().getFirst();
        if (missing instanceof OptionSpec option) {
            return messages.get("cli.missing", option.longestName() + " " + option.paramLabel());
        }
        return trouble.getCommandLine().getUnmatchedArguments().stream()
                .filter(word -> NAME.matcher(word).matches())
                .findFirst()
                .map(name -> messages.get("cli.name-like-option", name))
                .orElseGet(() -> messages.get("cli.missing", missing.paramLabel()));
    }
}
