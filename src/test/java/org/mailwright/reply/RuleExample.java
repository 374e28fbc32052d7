package org.mailwright.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Stage;

/** An example that a rule gives of itself. */
record RuleExample(ReplyRule rule, ReplyReader.Context context, String reply) {

    private static final Pattern FORM = Pattern.compile("like (\\w+)(?: @(\\S+))?: (.*)");

    static List<RuleExample> in(String file) {
        return RuleFile.blocks(file)
                .flatMap(lines -> lines.stream()
                        .filter(line -> line.startsWith("like "))
                        .map(line -> parse(RuleFile.rule(lines), line)))
                .toList();
    }

    private static RuleExample parse(ReplyRule rule, String line) {
        var form = FORM.matcher(line);
        if (!form.matches()) throw new IllegalArgumentException(line);
        var context = new ReplyReader.Context(
                Stage.parse(form.group(1)), Optional.empty(), Optional.ofNullable(form.group(2)));
        return new RuleExample(rule, context, form.group(3).replace("\\n", "\n"));
    }

    @Override
    public String toString() {
        return rule.cause().code() + ": " + reply.replace('\n', ' ');
    }
}
