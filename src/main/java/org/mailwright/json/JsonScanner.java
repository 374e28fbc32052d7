package org.mailwright.json;

import java.util.regex.Pattern;

/** Steps through the characters of one text, knows its lines, and names the slips that people make in JSON. */
final class JsonScanner {

    private static final int END = -1;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final String WRONG_QUOTES = "'`´‘’‚‛“”„‟«»‹›";

    private final String text;
    private int at;
    private int line = 1;
    /** On which the last token ended. */
    private int tokenLine = 1;

    JsonScanner(String text) {
        this.text = text;
    }

    /** The character that the next token begins with, or -1 at the end. */
    int peek() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') line++;
            else if (c != ' ' && c != '\t' && c != '\r') return c;
        }
        return END;
    }

    int line() {
        return line;
    }

    /** Takes the bracket that opens. Returns whether something stands before the one that closes. */
    boolean open(char close) {
        take();
        if (peek() != close) return true;
        take();
        return false;
    }

    /** Takes a comma and returns true, or takes the bracket that closes and returns false. */
    boolean next(char close) throws Malformed {
        int c = peek();
        if (c == ',') {
            take();
            int following = peek();
            if (following == close || following == ',') throw new Malformed(JsonFaultKind.EXTRA_COMMA, tokenLine);
            return true;
        }
        if (c == close) {
            take();
            return false;
        }
        boolean another = c == '"' || c == '{' || c == '[' || c == '-' || c >= '0' && c <= '9';
        throw another ? new Malformed(JsonFaultKind.MISSING_COMMA, tokenLine) : unexpected();
    }

    String name() throws Malformed {
        if (peek() != '"') throw unexpected();
        return string();
    }

    void colon() throws Malformed {
        int c = peek();
        if (c == END) throw new Malformed(JsonFaultKind.CUT_SHORT, line);
        if (c != ':') throw new Malformed(JsonFaultKind.MISSING_COLON, line);
        take();
    }

    void end() throws Malformed {
        if (peek() != END) throw unexpected();
    }

    /** Takes a text, from its opening quotation mark on. */
    String string() throws Malformed {
        at++;
        var value = new StringBuilder();
        for (char c = character(); c != '"'; c = character()) value.append(c == '\\' ? escaped() : c);
        tokenLine = line;
        return value.toString();
    }

    String number() throws Malformed {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) throw new Malformed(JsonFaultKind.NOT_JSON, line);
        at = number.end();
        if (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '.')) {
            throw new Malformed(JsonFaultKind.NOT_JSON, line);
        }
        tokenLine = line;
        return number.group();
    }

    /** Takes true, false or null; anything else stays, and the answer is empty. */
    String word() {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) end++;
        var word = text.substring(at, end);
        if (!word.equals("true") && !word.equals("false") && !word.equals("null")) return "";
        at = end;
        tokenLine = line;
        return word;
    }

    /** What is wrong with the character that comes next. */
    Malformed unexpected() {
        int c = peek();
        if (c == END) return new Malformed(JsonFaultKind.CUT_SHORT, line);
        if (c == ',') return new Malformed(JsonFaultKind.EXTRA_COMMA, line);
        if (c == '/' || c == '#') return new Malformed(JsonFaultKind.COMMENT, line);
        if (WRONG_QUOTES.indexOf(c) >= 0) return new Malformed(JsonFaultKind.WRONG_QUOTES, line);
        return new Malformed(Character.isLetter(c) ? JsonFaultKind.BARE_WORD : JsonFaultKind.NOT_JSON, line);
    }

    private void take() {
        at++;
        tokenLine = line;
    }

    /** Takes the next character of a text. */
    private char character() throws Malformed {
        if (at == text.length()) throw new Malformed(JsonFaultKind.CUT_SHORT, line);
        char c = text.charAt(at++);
        if (c == '\n' || c == '\r') throw new Malformed(JsonFaultKind.OPEN_TEXT, line);
        if (c < ' ') throw new Malformed(JsonFaultKind.NOT_JSON, line);
        return c;
    }

    private char escaped() throws Malformed {
        char c = character();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw new Malformed(JsonFaultKind.BACKSLASH, line);
        };
    }

    private char hexadecimal() throws Malformed {
        int code = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(ascii(character()), HEX);
            if (digit < 0) throw new Malformed(JsonFaultKind.BACKSLASH, line);
            code = code * HEX + digit;
        }
        return (char) code;
    }

    /** Digits of other scripts are none here. */
    private static char ascii(char c) {
        return c < 0x80 ? c : ' ';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
