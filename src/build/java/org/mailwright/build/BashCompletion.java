package org.mailwright.build;

import java.util.List;
import java.util.TreeMap;
import static java.util.stream.Collectors.joining;

/** Writes the completion for bash, from 3.2 on as macOS has it. */
final class BashCompletion {

    private static final String SCRIPT = """
            # bash completion for mailwright, made from the program's own description of its commands

            _mailwright_words() { # WORDS
              local IFS=$' \\t\\n'
              COMPREPLY=($(compgen -W "$1" -- "$cur"))
            }

            _mailwright_files() { # ACTION ENDING
              local IFS=$'\\n'
              compopt -o filenames 2> /dev/null
              if [[ -n $2 ]]; then
                COMPREPLY=($(compgen -f -X "!*$2" -- "$cur") $(compgen -d -- "$cur"))
              else
                COMPREPLY=($(compgen "$1" -- "$cur"))
              fi
            }

            # A server such as imap:HOST:993:tls, whose host may be an address in brackets
            _mailwright_server() { # BEGINNINGS COLONS ENCRYPTIONS
              local bare colons
              bare=$(sed 's/\\[[^]]*]//g' <<< "$cur")
              colons=${bare//[^:]/}
              if [[ ${#colons} -eq 0 && $cur != \\[* ]]; then
                _mailwright_words "$1"
                [[ ${COMPREPLY[0]-} == *: ]] && compopt -o nospace 2> /dev/null
              elif [[ ${#colons} -eq $2 ]]; then
                local IFS=$' \\t\\n'
                COMPREPLY=($(compgen -P "${cur%:*}:" -W "$3" -- "${cur##*:}"))
              fi
            }

            _mailwright_value() { # OPTION
              case $1 in
            @VALUES@
              esac
            }

            _mailwright() {
              local cur='' word='' option='' path='' assigned='' ended='' i last
              local -a words=()
              COMPREPLY=()
              # Readline cuts words at "=" and ":"
              for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]-}
                last=$((${#words[@]} - 1))
                if ((last >= 0)) && [[ $word == [:=]* || ${words[last]} == *[:=] ]]; then
                  words[last]+=$word
                else
                  words+=("$word")
                fi
              done
              last=$((${#words[@]} - 1))
              cur=${words[last]-}
              for ((i = 0; i < last; i++)); do
                word=${words[i]}
                if [[ -n $option ]]; then
                  option=''
                elif [[ -z $ended ]]; then
                  case $word in
                    --) ended=1 ;;
                    @TAKERS@) option=$word ;;
                    -*) ;;
                    *)
                      case "$path $word" in
                        @PATHS@) path="$path $word" ;;
                      esac
                      ;;
                  esac
                fi
              done
              if [[ -z $option$ended && $cur == --*=* ]]; then
                option=${cur%%=*}
                [[ $COMP_WORDBREAKS == *=* ]] || assigned=$option=
                cur=${cur#*=}
              fi
              if [[ -n $option ]]; then
                _mailwright_value "$option"
              elif [[ $cur == -* && -z $ended ]]; then
                case $path in
            @OPTIONS@
                esac
              else
                case $path in
            @OPERANDS@
                esac
              fi
              # Of a word that readline cut it takes the last piece
              if [[ $COMP_WORDBREAKS == *:* && $cur == *:* ]]; then
                for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]=${COMPREPLY[i]#"${cur%:*}:"}; done
              fi
              if [[ -n $assigned ]]; then
                for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]=$assigned${COMPREPLY[i]}; done
              fi
            }

            complete -F _mailwright mailwright
            """;

    private BashCompletion() {}

    static String of(List<Verb> verbs) {
        var values = new TreeMap<String, Values>();
        for (var verb : verbs) {
            for (var option : verb.options()) {
                if (option.takesValue()) option.names().forEach(name -> values.put(name, option.values()));
            }
        }
        return SCRIPT.replace("@TAKERS@", String.join("|", values.keySet()))
                .replace(
                        "@PATHS@",
                        verbs.stream()
                                .skip(1)
                                .map(verb -> "\" " + verb.path() + "\"")
                                .collect(joining("|")))
                .replace(
                        "@VALUES@",
                        values.entrySet().stream()
                                .filter(value -> !action(value.getValue()).isEmpty())
                                .map(value -> "    " + value.getKey() + ") " + action(value.getValue()) + " ;;")
                                .collect(joining("\n")))
                .replace(
                        "@OPTIONS@",
                        verbs.stream()
                                .map(verb -> branch(verb, "_mailwright_words '" + names(verb) + "'"))
                                .collect(joining("\n")))
                .replace(
                        "@OPERANDS@",
                        verbs.stream().map(BashCompletion::operand).collect(joining("\n")));
    }

    private static String operand(Verb verb) {
        var files = action(verb.operand());
        if (verb.children().isEmpty()) return branch(verb, files.isEmpty() ? ":" : files);
        var words = "_mailwright_words '" + String.join(" ", verb.children()) + "'";
        return branch(verb, files.isEmpty() ? words : words + "; ((${#COMPREPLY[@]})) || " + files);
    }

    private static String branch(Verb verb, String action) {
        return "      '" + (verb.path().isEmpty() ? "" : " ") + verb.path() + "') " + action + " ;;";
    }

    private static String names(Verb verb) {
        return verb.options().stream()
                .flatMap(option -> option.names().stream())
                .collect(joining(" "));
    }

    private static String action(Values values) {
        return switch (values) {
            case Values.Words(var words) -> "_mailwright_words '" + String.join(" ", words) + "'";
            case Values.Files(var ending) -> "_mailwright_files -f '" + ending + "'";
            case Values.Folders() -> "_mailwright_files -d ''";
            case Values.Server server ->
                "_mailwright_server '" + String.join(" ", server.beginnings()) + "' " + server.colons() + " '"
                        + String.join(" ", server.encryptions()) + "'";
            case Values.Anything() -> "";
        };
    }
}
