package org.mailwright.build;

import java.util.List;
import static java.util.stream.Collectors.joining;

/** Writes the completion for zsh. */
final class ZshCompletion {

    private static final String HEAD = """
            #compdef mailwright
            # zsh completion for mailwright, made from the program's own description of its commands

            # A server such as imap:HOST:993:tls, whose host may be an address in brackets
            _mailwright_server() { # BEGINNINGS COLONS ENCRYPTIONS
              local bare=${PREFIX//\\[[^]]#\\]/} colons
              colons=${bare//[^:]/}
              if (( $#colons == 0 )); then
                compadd -S '' -- ${=1}
              elif (( $#colons == $2 )); then
                compset -P '*:'
                compadd -- ${=3}
              fi
            }
            """;

    private ZshCompletion() {}

    static String of(List<Verb> verbs) {
        return HEAD + verbs.stream().map(verb -> function(verb, verbs)).collect(joining()) + """

                if [[ $funcstack[1] == _mailwright ]]; then
                  _mailwright "$@"
                else
                  compdef _mailwright mailwright
                fi
                """;
    }

    private static String function(Verb verb, List<Verb> verbs) {
        var options = verb.options().stream().map(ZshCompletion::option).collect(joining(" \\\n    "));
        if (verb.children().isEmpty()) {
            return """

                    %s() {
                      setopt localoptions extendedglob
                      _arguments -s -S \\
                        %s \\
                        %s
                    }
                    """.formatted(name(verb.path()), options, "'*: :" + values(verb.operand()) + "'");
        }
        var words = verbs.stream()
                .filter(child ->
                        !child.path().isEmpty() && child.path().equals((verb.path() + " " + child.word()).strip()))
                .map(child ->
                        "      " + quoted(child.word() + ":" + child.summary().replace(":", "\\:")))
                .collect(joining("\n"));
        var calls = verb.children().stream()
                .map(child -> "        %s) %s && ret=0 ;;".formatted(child, name((verb.path() + " " + child).strip())))
                .collect(joining("\n"));
        var files = verb.operand() instanceof Values.Anything ? "" : "\n      " + values(verb.operand()) + " && ret=0";
        return """

                %s() {
                  setopt localoptions extendedglob
                  local curcontext=$curcontext state state_descr line ret=1
                  typeset -A opt_args
                  local -a commands=(
                %s
                  )
                  _arguments -s -S -C \\
                    %s \\
                    '1: :->command' '*:: :->rest' && ret=0
                  case $state in
                    command)
                      _describe -t commands command commands && ret=0%s
                      ;;
                    rest)
                      case $words[1] in
                %s
                      esac
                      ;;
                  esac
                  return ret
                }
                """.formatted(name(verb.path()), words, options, files, calls);
    }

    private static String name(String path) {
        return ("_mailwright " + path).strip().replace(' ', '_');
    }

    private static String option(Verb.Option option) {
        var value = option.takesValue() ? ":" + escaped(option.label()) + ":" + values(option.values()) : "";
        var help = "[" + escaped(option.help()) + "]";
        if (option.names().size() == 1) {
            return quoted(option.longName() + (option.takesValue() ? "=" : "") + help + value);
        }
        return "'(" + String.join(" ", option.names()) + ")'{" + String.join(",", option.names()) + "}"
                + quoted(help + value);
    }

    private static String values(Values values) {
        return switch (values) {
            case Values.Words(var words) -> "(" + String.join(" ", words) + ")";
            case Values.Files(var ending) -> ending.isEmpty() ? "_files" : "_files -g \"*" + ending + "\"";
            case Values.Folders() -> "_files -/";
            case Values.Server server ->
                " _mailwright_server \"" + String.join(" ", server.beginnings()).replace(":", "\\:") + "\" "
                        + server.colons() + " \"" + String.join(" ", server.encryptions()) + "\"";
            case Values.Anything() -> "";
        };
    }

    /** For _arguments, which ends a text at a bracket or a colon. */
    private static String escaped(String text) {
        return text.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
