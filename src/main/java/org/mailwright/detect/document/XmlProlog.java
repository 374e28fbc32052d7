package org.mailwright.detect.document;

import java.util.Locale;
import org.mailwright.detect.BrokenFile.Fault;

/**
 * What stands before the root of a document: a blank line before the declaration and a document type that declares nothing
 * are slips, and taken out; a web page is no settings file.
 */
final class XmlProlog {

    private static final String DOCTYPE = "<!doctype";

    private XmlProlog() {}

    static String mended(String document) throws UnfitDocument {
        var text = document.stripLeading();
        int at = 0;
        while (true) {
            at = skipBlanks(text, at);
            if (text.startsWith("<?", at)) at = behind(text, "?>", at);
            else if (text.startsWith("<!--", at)) at = behind(text, "-->", at);
            else break;
        }
        if (begins(text, at, "<html")) throw UnfitDocument.page();
        if (!begins(text, at, DOCTYPE)) return text;
        if (begins(text, skipBlanks(text, at + DOCTYPE.length()), "html")) throw UnfitDocument.page();
        return text.substring(0, at) + text.substring(behindDoctype(text, at));
    }

    /** Nothing that could declare an entity is passed over, be it here or elsewhere. */
    private static int behindDoctype(String text, int at) throws UnfitDocument {
        int end = behind(text, ">", at);
        var type = text.substring(at, end).toLowerCase(Locale.ROOT);
        if (type.contains("[") || type.contains("system") || type.contains("public")) {
            throw UnfitDocument.malicious();
        }
        return end;
    }

    private static int skipBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) next++;
        return next;
    }

    private static int behind(String text, String end, int at) throws UnfitDocument {
        int found = text.indexOf(end, at);
        if (found < 0) throw UnfitDocument.broken(Fault.XML);
        return found + end.length();
    }

    private static boolean begins(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }
}
