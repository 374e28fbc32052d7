package org.mailwright.reply;

import java.util.regex.Pattern;

/** Tells lines of programs and frames of a call stack from lines that say what went wrong. */
final class SourceCode {

    private static final Pattern FRAME = Pattern.compile(
            "\"?[)];?|.{0,60}http: (?:TLS handshake error from|proxy error|Server closed).*|"
                    + "(?:at [\\w$.<>/ ]{1,300}+[(:\\[].*|at \\S{1,300}+:\\d+.*|File \".{1,300}\", line \\d+.*|#\\d+ .*"
                    + "|\\.\\.\\. \\d+ (?:more|common).*|=== Connection closed with remote host\\.?|(?:from )?(?:[^\\s:]{1,300}+:){1,3}\\d{1,9}+:in [`'][^`']{1,200}+')");

    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:(?:import|package|using|#include|#define|require|require_once|include) ?[\"'(<\\w].*"
                    + "|from [\\w.]{1,100}+ import .*|(?:async )?def \\w.*|class \\w{1,100}+ ?[:({].*"
                    + "|(?:public|private|protected|static|final|const|let|var|function|func|fn|void|int|char|String|bool) .*[;{(=].*"
                    + "|(?:\\} ?)?(?:if|else if|elif|while|for|switch|catch|foreach|try|else|finally|do) ?[({:].*"
                    + "|(?:if|elif|while|for|with) .*:|(?:try|else|finally):.*|except\\b.*:|(?:return|raise|throw)\\b.*[;)]"
                    + "|(?:print|echo|puts|console\\.\\w{1,20}+|log(?:ger|ging)?\\.\\w{1,20}+|System\\.\\w{1,20}+\\.\\w{1,20}+|fmt\\.\\w{1,20}+|printf|fprintf)\\b ?[(\"'].*"
                    + "|[\\w$.>\\[\\]'\"-]{1,100}+ (?::=|=|\\+=) .*|[\\w$.>\\[\\]'\"-]{1,100}+ ?= ?.*;|[\\w$.>-]{1,100}+\\([^)]{0,300}+\\)[;{]?"
                    + "|//.*|/\\*.*|--\\s.*;|<\\?php.*|\\?>|(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER) .{1,300}(?:FROM|INTO|TABLE|SET|VALUES)\\b.*)");

    /** What a program would print, and what its author remarks. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?://|/\\*|<!--).*|(?:return |throw |raise |await )?(?:new )?[\\w$.>:!-]{1,100}+ ?[(] ?[\"'].*"
                    + "|(?:case .{0,100}|default ?): ?(?:return|break|throw)?.*|(?:interface|enum|struct|trait|impl|record|type)\\b.*[{;].*"
                    + "|(?:func|fn|def|class|if|while|for|catch|try|else) ?.{0,300}[{;]");

    /** What a line of a program's output says before an assignment-like sentence, so that it is none. */
    private static final Pattern OUTPUT =
            Pattern.compile("error|fail|exception|denied|refused|status=|dsn=", Pattern.CASE_INSENSITIVE);

    /** In characters; longer lines are not written by people who program. */
    private static final int LONGEST = 600;

    private SourceCode() {}

    /** Whether a line says nothing about a failure. */
    static boolean isNoise(String line) {
        var said = line.strip();
        if (said.length() > LONGEST) return false;
        return FRAME.matcher(said).matches() || PRINTED.matcher(said).matches() || isStatement(said);
    }

    private static boolean isStatement(String line) {
        if (!STATEMENT.matcher(line).matches()) return false;
        var trimmed = line.stripTrailing();
        var ends = trimmed.isEmpty() ? ' ' : trimmed.charAt(trimmed.length() - 1);
        return ";{}():,".indexOf(ends) >= 0 || !OUTPUT.matcher(line).find();
    }
}
