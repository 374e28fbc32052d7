package org.mailwright.export.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The numbered objects of a PDF file and the table of their places. The first is the catalog, the last the information. */
final class PdfFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    PdfFile() {
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    void add(String object) {
        begin();
        write(object + "\nendobj\n");
    }

    /** @param keys of its dictionary, beside length and filter */
    void stream(String keys, byte[] deflated) {
        begin();
        write("<< /Length %d /Filter /FlateDecode %s >>\nstream\n".formatted(deflated.length, keys));
        out.writeBytes(deflated);
        write("\nendstream\nendobj\n");
    }

    byte[] bytes() {
        int table = out.size();
        int count = places.size() + 1;
        write("xref\n0 " + count + "\n0000000000 65535 f \n");
        places.forEach(place -> write("%010d 00000 n \n".formatted(place)));
        write("trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(count, places.size(), table));
        return out.toByteArray();
    }

    private void begin() {
        places.add(out.size());
        write(places.size() + " 0 obj\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
