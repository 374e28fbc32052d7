package org.mailwright.reply.copied;

import java.util.regex.Pattern;

/** A text without what copying adds to it: a browser, Word or a mail program on its way to a clipboard. */
public final class CopiedText {

    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}&&[^ ]]");

    /** Not the joiners, which some scripts need to spell a word. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

    private static final Pattern POINT =
            Pattern.compile("(?m)^ {0,8}+[\u2022\u25aa\u25cf\u2023\u25e6\u274c\u2757\u26a0]\ufe0f? {1,4}+");

    /** The tags of HTML, that a text may be copied with. */
    private static final Pattern BLOCK =
            Pattern.compile("(?i)</?(?:p|div|pre|ul|ol|li|table|tr|td|th|body|html|blockquote)(?:\\s[^<>]{0,200}+)?>");

    private static final Pattern INLINE =
            Pattern.compile("(?i)</?(?:b|i|u|em|strong|span|code|font|tt|small)(?:\\s[^<>]{0,200}+)?>");

    private static final String OPENING = "\"'`*([\u201c\u201e\u2018\u00ab";
    private static final String CLOSING = "\"'`*)]\u201d\u201c\u2019\u00bb";

    private CopiedText() {}

    /** With blanks of one kind, and without signs that nobody sees, tags, a margin, the signs of a list, and quotation marks. */
    public static String plain(String pasted) {
        var seen = withoutTags(
                INVISIBLE.matcher(BLANK.matcher(pasted).replaceAll(" ")).replaceAll(""));
        return unwrapped(POINT.matcher(seen.stripIndent()).replaceAll(""));
    }

    private static String withoutTags(String text) {
        if (!text.contains("</")) return text;
        return INLINE.matcher(BLOCK.matcher(text).replaceAll("\n"))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    /** Without marks around the whole, between which none of their kind is. */
    private static String unwrapped(String text) {
        var bare = text.strip();
        var kind = bare.length() < 3 ? -1 : OPENING.indexOf(bare.charAt(0));
        var last = bare.length() - 1;
        if (kind < 0 || CLOSING.charAt(kind) != bare.charAt(last)) return text;
        var between = bare.substring(1, last);
        var others = between.indexOf(OPENING.charAt(kind)) >= 0 || between.indexOf(CLOSING.charAt(kind)) >= 0;
        return others ? text : unwrapped(between);
    }
}
