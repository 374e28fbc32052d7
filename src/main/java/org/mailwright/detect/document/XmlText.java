package org.mailwright.detect.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mailwright.detect.BrokenFile.Fault;

/**
 * The characters of an XML document (XML 1.0, appendix F). Java's own reader writes to the standard error stream when it
 * meets bytes that are none.
 */
final class XmlText {

    private static final Pattern ENCODING =
            Pattern.compile("^\\s{0,80}+<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int DECLARATION = 200;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private XmlText() {}

    static String of(byte[] document) throws UnfitDocument {
        try {
            var decoder = charset(document).newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(document)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw UnfitDocument.broken(Fault.ENCODING);
        }
    }

    /** By the byte order mark, or else by the declaration, or else UTF-8. */
    private static Charset charset(byte[] document) {
        if (document.length > 1 && (document[0] == (byte) 0xfe || document[0] == (byte) 0xff)) {
            return StandardCharsets.UTF_16;
        }
        var start = new String(document, 0, Math.min(document.length, DECLARATION), StandardCharsets.ISO_8859_1);
        var declared = ENCODING.matcher(start);
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
