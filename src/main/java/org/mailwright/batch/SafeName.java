package org.mailwright.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.mailwright.file.FileName;
import org.mailwright.model.EmailAddress;

/** Names of files for addresses, such as every system takes; never one for two people, even on a disk that takes Ada for ada. */
final class SafeName implements AutoCloseable {

    /** In bytes; the endings come on top, and 255 is what file systems take. */
    private static final int MAX_LENGTH = 160;

    private static final int HASH_LENGTH = 12;

    private final DiskMap taken = new DiskMap();

    SafeName() throws IOException {}

    /** The name of a person's files, without ending. Those before must have been asked for in their order. */
    String of(Person person) throws IOException {
        var name = plain(person.address());
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return taken.putIfAbsent(Key.of(folded), person.line()) == 0 ? name : marked(name, person.address());
    }

    static String plain(EmailAddress address) {
        var name = FileName.of(address.toString());
        return octets(name) <= MAX_LENGTH ? name : marked(cut(name), address);
    }

    /** No name without a tilde can be the same: none of the others has one. */
    private static String marked(String name, EmailAddress address) {
        return name + "~" + Key.of(address.toString()).text().substring(0, HASH_LENGTH);
    }

    private static String cut(String name) {
        var cut = new StringBuilder();
        int length = 0;
        for (int letter : name.codePoints().toArray()) {
            length += octets(Character.toString(letter));
            if (length > MAX_LENGTH) break;
            cut.appendCodePoint(letter);
        }
        return cut.toString();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void close() throws IOException {
        taken.close();
    }
}
