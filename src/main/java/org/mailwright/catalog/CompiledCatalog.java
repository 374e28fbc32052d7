package org.mailwright.catalog;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mailwright.catalog.Shelf.Keys;

/**
 * The form in which the bundled catalog is shipped: for every provider its keys, then for every provider its file
 * without white space. Only the keys are read at once.
 */
final class CompiledCatalog {

    private static final int MAGIC = 0x4d574301;

    private CompiledCatalog() {}

    /** @param json the provider's file, without white space */
    record Compiled(Keys keys, String json) {}

    static void write(List<Compiled> providers, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeShort(providers.size());
        for (var provider : providers) {
            out.writeUTF(provider.keys().id());
            writeNames(provider.keys().domains(), out);
            writeNames(provider.keys().suffixes(), out);
            writeNames(provider.keys().mx(), out);
            out.writeInt(provider.json().getBytes(StandardCharsets.UTF_8).length);
        }
        for (var provider : providers) out.write(provider.json().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static Shelf read(byte[] compiled) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(compiled));
        if (in.readInt() != MAGIC) throw new IOException("not a compiled catalog");
        int count = in.readUnsignedShort();
        var keys = new ArrayList<Keys>(count);
        var ends = new int[count + 1];
        for (int i = 0; i < count; i++) {
            keys.add(new Keys(in.readUTF(), readNames(in), readNames(in), readNames(in)));
            ends[i + 1] = ends[i] + in.readInt();
        }
        int files = compiled.length - in.available();
        return new Shelf(keys, place -> {
            var json = Arrays.copyOfRange(compiled, files + ends[place], files + ends[place + 1]);
            return provider(keys.get(place).id(), json);
        });
    }

    private static Provider provider(String id, byte[] json) {
        var faults = new ArrayList<Fault>();
        return CatalogReader.read(id, json, faults::add)
                .orElseThrow(() -> new IllegalStateException("a compiled provider is broken: " + faults))
                .provider();
    }

    private static void writeNames(List<String> names, DataOutputStream out) throws IOException {
        out.writeShort(names.size());
        for (var name : names) out.writeUTF(name);
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        var names = new String[in.readUnsignedShort()];
        for (int i = 0; i < names.length; i++) names[i] = in.readUTF();
        return List.of(names);
    }
}
