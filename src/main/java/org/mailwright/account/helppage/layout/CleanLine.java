package org.mailwright.account.helppage.layout;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line of a pasted text as its reader sees it. */
public final class CleanLine {

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})]\\([^()\\s]{1,500}\\)");

    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\*)\\*\\*(?!\\*)");

    /** A part of a name in bold, as in mail.**yourdomain**.com. */
    private static final Pattern INNER = Pattern.compile("(?<=[\\w.-])\\*\\*([\\w-]{1,40})\\*\\*(?=\\.\\w)");

    /** Markdown's other mark for a word or several, which is no part of a name. */
    private static final Pattern UNDERLINED =
            Pattern.compile("(?<![\\w.@/-])_(?=[\\p{L}\\d])([^_]{1,100}(?<=[\\p{L}\\d]))_(?!\\w)");

    /** The marks of forums. */
    private static final Pattern BBCODE = Pattern.compile(
            "\\[/?(?:b|i|u|s|size|font|color|url|list|quote|code|table|tr|td|center|left|email)(?:=[^\\[\\]]{1,80}+)?]",
            Pattern.CASE_INSENSITIVE);

    /** The marks of Textile around what is to be typed. */
    private static final Pattern TYPED =
            Pattern.compile("(?<![\\w.@-])@([\\w.-]{1,64}(?:@[\\w.-]{1,64})?)@(?![\\w.@-])");

    /** The tags of HTML that are within a line, in a text that is not HTML as a whole. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:b|i|u|em|strong|code|span|kbd|tt|small|font|mark)(?:\\s[^<>]{0,200}+)?>", Pattern.CASE_INSENSITIVE);

    /** From one value to the one that takes its place, or from one menu to the next. */
    private static final Pattern ARROW =
            Pattern.compile("(?<![-=<!])[-=]{1,3}>|[\u2192\u21d2\u2794\u279c\u27a1\u27f6]");

    /** The number or letter of a step, which is no port, or the sign of a list that looks like a letter. */
    private static final Pattern STEP = Pattern.compile(
            "^\\s{0,40}+(?:\\d{1,2}[.)](?:\\s++(?=[^\\d\\s]|\\d{3,5}\\s*$)|(?=[^\\x00-\\x7f]))"
                    + "|(?:\\p{L}\\)|o)\\s++(?=\\p{Lu})"
                    + "|(?:Step|Schritt|[\u00c9E]tape|Paso|Passo|Passaggio|Stap|Krok|Steg|Trin|Vaihe|\u0428\u0430\u0433) \\d{1,2} ?[:.)\u2013-]\\s++)");

    private CleanLine() {}

    /** One kind of blank, no invisible characters, and no emphasis of Markdown; several lines where it has elements of XML. */
    public static String of(String line) {
        var clean = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            if (c > ' ' && c <= '~' || c == '\t') clean.appendCodePoint(c);
            else if (c == '\u2011' || c == '\u2010') clean.append('-');
            else if (c == '\u00ad' || Character.getType(c) == Character.FORMAT) return;
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c))
                clean.append(' ');
            else if (c == '\u3001') clean.append(", "); // between the words of a list
            else if (c >= '\u3008' && c <= '\u3011' || c == '\u3014' || c == '\u3015') clean.append(' '); // quotes
            else if (c >= '\uff01' && c <= '\uff5e') clean.append((char) (c - 0xfee0));
            else clean.appendCodePoint(c);
        });
        var text = withoutBold(STEP.matcher(clean).replaceFirst(""))
                .replace("__", " ")
                .replace('`', ' ');
        if (text.indexOf('_') >= 0) text = UNDERLINED.matcher(text).replaceAll("$1");
        text = MailboxName.spoken(XmlSettings.spoken(withoutArrows(text)));
        if (text.indexOf('@') >= 0) text = TYPED.matcher(text).replaceAll("$1");
        if (text.indexOf('<') >= 0) text = TAG.matcher(text).replaceAll("");
        if (text.indexOf('[') >= 0)
            text = LINK.matcher(BBCODE.matcher(text).replaceAll("")).replaceAll("$1");
        return LabelSigns.spoken(text);
    }

    private static String withoutBold(String text) {
        if (!text.contains("**")) return text;
        return EMPHASIS.matcher(INNER.matcher(text).replaceAll("$1")).replaceAll(" ");
    }

    private static String withoutArrows(String text) {
        boolean none = text.chars().allMatch(c -> c < '>' || c > '>' && c < '\u2192');
        return none ? text : ARROW.matcher(text).replaceAll(CleanLine::arrow);
    }

    /** One sign for all of them; those of programs, as between a name and its value, are an equals sign, too. */
    private static String arrow(MatchResult arrow) {
        return arrow.group().startsWith("=") ? " = \u2192 " : " \u2192 ";
    }
}
