package org.mailwright.export;

import java.nio.charset.StandardCharsets;

/** A file that another program imports, still in memory. */
public final class ExportedFile {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    /**
     * A file of bytes.
     *
     * @param name as the other program wants it, without a folder
     * @param mediaType such as application/xml
     */
    public ExportedFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** A file of text, written in UTF-8. */
    public ExportedFile(String name, String mediaType, String content) {
        this(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
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
}
