package org.mailwright.build;

import java.util.List;
import static java.util.stream.Collectors.joining;

/** Writes the completion for fish. */
final class FishCompletion {

    private static final String HEAD = """
            # fish completion for mailwright, made from the program's own description of its commands

            # Whether the command line stands at a command: its words, without options and their values
            function __mailwright_at
                set -l path
                set -l skip 0
                for word in (commandline -opc)[2..-1]
                    if test $skip = 1
                        set skip 0
                    else if contains -- $word @TAKERS@
                        set skip 1
                    else if not string match -q -- '-*' $word
                        and contains -- (string join ' ' $path $word) @PATHS@
                        set -a path $word
                    end
                end
                test "$path" = "$argv"
            end

            # A server such as imap:HOST:993:tls, whose host may be an address in brackets
            function __mailwright_server --argument-names beginnings colons encryptions
                set -l typed (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
                set -l bare (string replace -ra -- '\\[[^]]*\\]' '' $typed)
                set -l count (math (string length -- $bare) - (string length -- (string replace -a : '' -- $bare)))
                if test $count = 0
                    string split ' ' $beginnings
                else if test $count = $colons
                    for encryption in (string split ' ' $encryptions)
                        echo (string replace -r '[^:]*$' '' -- $typed)$encryption
                    end
                end
            end

            function __mailwright_profiles
                __fish_complete_suffix .mailwright
            end

            complete -c mailwright -f
            """;

    private FishCompletion() {}

    static String of(List<Verb> verbs) {
        var script = new StringBuilder(HEAD.replace(
                        "@TAKERS@",
                        verbs.stream()
                                .flatMap(verb -> verb.options().stream())
                                .filter(Verb.Option::takesValue)
                                .flatMap(option -> option.names().stream())
                                .distinct()
                                .sorted()
                                .collect(joining(" ")))
                .replace(
                        "@PATHS@",
                        verbs.stream().skip(1).map(verb -> quoted(verb.path())).collect(joining(" "))));
        for (var verb : verbs) {
            script.append('\n');
            for (var child : children(verb, verbs)) {
                script.append(at(verb)).append(" -a ").append(child.word());
                script.append(" -d ").append(quoted(child.summary())).append('\n');
            }
            if (!(verb.operand() instanceof Values.Anything)) {
                script.append(at(verb)).append(values(verb.operand())).append('\n');
            }
            for (var option : verb.options())
                script.append(at(verb)).append(option(option)).append('\n');
        }
        return script.toString();
    }

    private static List<Verb> children(Verb parent, List<Verb> verbs) {
        return verbs.stream()
                .filter(verb -> !verb.path().isEmpty()
                        && verb.path().equals((parent.path() + " " + verb.word()).strip())
                        && parent.children().contains(verb.word()))
                .toList();
    }

    private static String at(Verb verb) {
        return "complete -c mailwright -n " + quoted(("__mailwright_at " + verb.path()).strip());
    }

    private static String option(Verb.Option option) {
        var names = option.names().stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(joining());
        return names + (option.takesValue() ? " -r" + values(option.values()) : "") + " -d " + quoted(option.help());
    }

    private static String values(Values values) {
        return switch (values) {
            case Values.Words(var words) -> " -f -a " + quoted(String.join(" ", words));
            case Values.Files(var ending) -> ending.isEmpty() ? " -F" : " -f -a '(__mailwright_profiles)'";
            case Values.Folders() -> " -f -a '(__fish_complete_directories)'";
            case Values.Server server ->
                " -f -a "
                        + quoted("(__mailwright_server \"" + String.join(" ", server.beginnings()) + "\" "
                                + server.colons() + " \"" + String.join(" ", server.encryptions()) + "\")");
            case Values.Anything() -> " -f";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
