package org.mailwright.batch;

import java.io.IOException;
import java.util.List;
import org.mailwright.export.ExportedFile;

/** Where the files of a batch go. Written one person after the other. */
interface BatchOutput extends AutoCloseable {

    /** Whether what an earlier run wrote at this place is still there. */
    boolean has(String place) throws IOException;

    /** Writes a person's files, so that they survive the end of the process. */
    void write(List<ExportedFile> files) throws IOException;

    /** What the journal notes beside a person, to go on from there. */
    String position() throws IOException;

    /** Completes the output. */
    void finish() throws IOException;

    /** Leaves what is written so far for a later run. */
    @Override
    void close() throws IOException;
}
