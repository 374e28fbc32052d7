package org.mailwright.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.catalog.ProviderIndex.Keys;

/**
 * The form in which the bundled catalog is shipped: an index of all keys, which is read at once, and the providers, each
 * of which is read when it is first asked for.
 *
 * <p>The index is text, one line a provider: id, domains, suffixes and exchangers with tabs between them and spaces
 * within. One string is much faster to make in a fresh JVM than thousands of small ones.
 */
public final class CompiledCatalog {

    private static final int MAGIC = 0x4d574304;

    private CompiledCatalog() {}

    public static void write(List<Provider> providers, OutputStream to) throws IOException {
        var bodies = new ByteArrayOutputStream();
        var ends = new ArrayList<Integer>();
        var index = new StringBuilder();
        for (var provider : providers) {
            new ProviderOutput(bodies).write(provider);
            ends.add(bodies.size());
            var keys = Keys.of(provider);
            index.append(keys.id()).append('\t');
            index.append(String.join(" ", keys.domains())).append('\t');
            index.append(String.join(" ", keys.suffixes())).append('\t');
            index.append(String.join(" ", keys.mx())).append('\n');
        }
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(providers.size());
        out.writeInt(index.length());
        for (int end : ends) out.writeInt(end);
        out.write(index.toString().getBytes(ISO_8859_1));
        bodies.writeTo(out);
        out.flush();
    }

    static ProviderIndex read(byte[] compiled) throws IOException {
        var in = ByteBuffer.wrap(compiled);
        if (in.getInt() != MAGIC) throw new IOException("not a compiled catalog");
        int count = in.getInt();
        int indexLength = in.getInt();
        var ends = new int[count + 1];
        for (int i = 1; i <= count; i++) ends[i] = in.getInt();
        var index = new String(compiled, in.position(), indexLength, ISO_8859_1);
        int bodies = in.position() + indexLength;
        return new ProviderIndex(keys(index, count), place -> {
            try {
                return new ProviderInput(compiled, bodies + ends[place], ends[place + 1] - ends[place]).read();
            } catch (IOException e) {
                throw new UncheckedIOException("the compiled catalog is broken", e);
            }
        });
    }

    private static List<Keys> keys(String index, int count) {
        var keys = new ArrayList<Keys>(count);
        for (int from = 0; from < index.length(); ) {
            int id = index.indexOf('\t', from);
            int domains = index.indexOf('\t', id + 1);
            int suffixes = index.indexOf('\t', domains + 1);
            int mx = index.indexOf('\n', suffixes + 1);
            keys.add(new Keys(
                    index.substring(from, id),
                    words(index, id + 1, domains),
                    words(index, domains + 1, suffixes),
                    words(index, suffixes + 1, mx)));
            from = mx + 1;
        }
        return keys;
    }

    private static List<String> words(String text, int from, int end) {
        if (from == end) return List.of();
        var words = new ArrayList<String>();
        int start = from;
        for (int space = text.indexOf(' ', start); space >= 0 && space < end; space = text.indexOf(' ', start)) {
            words.add(text.substring(start, space));
            start = space + 1;
        }
        words.add(text.substring(start, end));
        return words;
    }
}
