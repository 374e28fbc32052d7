package org.mailwright.account.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The live registry of the person who runs this program. Values are asked for one by one; a name that speaks of a
 * password is never asked for.
 */
public final class WindowsRegistry implements Registry {

    private static final int MAX_KEYS = 2000;
    private static final int MAX_BYTES = 8192;
    private static final int STRING = 1;
    private static final int EXPANDABLE_STRING = 2;
    private static final int BINARY = 3;
    private static final int NUMBER = 4;

    private final RegistryCalls calls;

    WindowsRegistry(RegistryCalls calls) {
        this.calls = calls;
    }

    /** Empty where there is no such thing. */
    public static Optional<Registry> ofSystem() {
        if (!System.getProperty("os.name", "").startsWith("Windows")) return Optional.empty();
        return Advapi32.load().map(WindowsRegistry::new);
    }

    @Override
    public List<String> subKeys(String key) {
        var handle = calls.open(key);
        if (handle.isEmpty()) return List.of();
        var names = new ArrayList<String>();
        try {
            for (int i = 0; i < MAX_KEYS; i++) {
                var name = calls.subKey(handle.get(), i);
                if (name.isEmpty()) break;
                names.add(name.get());
            }
            return names;
        } finally {
            calls.close(handle.get());
        }
    }

    @Override
    public Optional<RegistryValue> value(String key, String name) {
        if (name.toLowerCase(Locale.ROOT).contains("password")) return Optional.empty();
        return calls.value(key, name, MAX_BYTES).flatMap(WindowsRegistry::value);
    }

    @Override
    public String shown(String key) {
        return "HKEY_CURRENT_USER" + (key.isEmpty() ? "" : "\\" + key);
    }

    private static Optional<RegistryValue> value(RegistryCalls.Raw raw) {
        return switch (raw.type()) {
            case STRING, EXPANDABLE_STRING -> Optional.of(RegistryValue.of(text(raw.data())));
            case BINARY -> Optional.of(RegistryValue.of(raw.data()));
            case NUMBER ->
                raw.data().length == Integer.BYTES
                        ? Optional.of(RegistryValue.of(ByteBuffer.wrap(raw.data())
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getInt()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String text(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_16LE);
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }
}
