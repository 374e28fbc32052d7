package org.mailwright.build;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The values that a command line may hold, as far as a shell can offer them: those that a label spells out, such as
 * {@code same|own|none}, and those that it only names.
 *
 * @param formats of the export
 * @param providers ids of the catalog
 */
public record Vocabulary(List<String> formats, List<String> providers, List<String> stages, List<String> languages) {

    private static final String WORD = "[a-z0-9-]+";
    private static final String CHOICE = WORD + "(\\|" + WORD + ")+";

    Values of(ArgSpec argument) {
        var label = argument.paramLabel();
        if (label.matches(CHOICE)) return words(label);
        if (label.matches(".*HOST:PORT:" + CHOICE)) return server(label.split(":"));
        if (label.contains("PROFILE")) return new Values.Files(".mailwright");
        return switch (label) {
            case "FILE", "PEM" -> new Values.Files("");
            case "DIR" -> new Values.Folders();
            case "STAGE" -> new Values.Words(stages);
            case "TAG" -> new Values.Words(languages);
            case "ID", "ID[,ID...]" -> ids(argument);
            default -> new Values.Anything();
        };
    }

    private Values ids(ArgSpec argument) {
        return switch (argument instanceof OptionSpec option ? option.longestName() : "") {
            case "--format" -> new Values.Words(formats);
            case "--provider" -> new Values.Words(providers);
            default -> new Values.Anything();
        };
    }

    private static Values server(String... parts) {
        return new Values.Server(
                parts[0].matches(CHOICE) ? words(parts[0]).words() : List.of(),
                words(parts[parts.length - 1]).words());
    }

    private static Values.Words words(String choice) {
        return new Values.Words(List.of(choice.split("\\|")));
    }
}
