package org.mailwright.export;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file that another program reads, still in memory. */
public final class ExportedFile {

    private static final Pattern BAD_NAME = Pattern.compile("(^|/)\\.{0,2}(/|$)|[\\\\\\x00-\\x1f:]");

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final boolean owner;

    /**
     * A file of bytes.
     *
     * @param name as the other program wants it: relative to a folder, with / between folders
     * @param mediaType such as application/xml
     */
    public ExportedFile(String name, String mediaType, byte[] content) {
        this(name, mediaType, content.clone(), false);
    }

    /** A file of text, written in UTF-8. */
    public ExportedFile(String name, String mediaType, String content) {
        this(name, mediaType, content.getBytes(StandardCharsets.UTF_8), false);
    }

    private ExportedFile(String name, String mediaType, byte[] content, boolean owner) {
        if (BAD_NAME.matcher(name).find()) throw new IllegalArgumentException("a name outside the folder");
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.owner = owner;
    }

    /** The same file, to be written so that only its owner can read it (mode 0600). */
    public ExportedFile forOwner() {
        return new ExportedFile(name, mediaType, content, true);
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Whether only its owner may read the file (mode 0600). */
    public boolean owner() {
        return owner;
    }
}
