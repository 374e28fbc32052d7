package org.mailwright.account.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.file.KeyUse;

class RegistryTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String KEY = "HKEY_CURRENT_USER\\B\u00fcro [neu]";
    private static final String BODY = """
            [HKEY_CURRENT_USER\\B\u00fcro [neu]]
            "Name"="B\u00fcro \\"alt\\" \\\\ x"
            "Server"=hex(1):6d,00,61,00,69,00,\\
              6c,00,00,00
            "Port"=dword:000003e1
            "List"=hex:02,00,00,00,03,00,00,00
            "Secret Password"=hex:4e,00,45,00,\\
              56,00
            "Cut"=hex:01,02,\\
            [HKEY_CURRENT_USER\\Other]
            "Bad"=hex:0,1
            "After"="x"
            "Comma"=hex:6d,00,61,
            "Half"=hex:6d,00,61
            [-HKEY_CURRENT_USER\\Gone]
            "Lost"="x"
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8-MARK", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anExportIsReadInEachEncoding(String encoding) {
        var head =
                encoding.equals("windows-1252") ? "REGEDIT4\r\n\r\n" : "Windows Registry Editor Version 5.00\r\n\r\n";
        var mark = encoding.equals("UTF-8") || encoding.equals("windows-1252") ? "" : "\ufeff";
        var charset = Charset.forName(encoding.replace("-MARK", ""));

        var file = read((mark + head + BODY).getBytes(charset));

        assertEquals(
                Optional.of("B\u00fcro \"alt\" \\ x"), file.value(KEY, "name").flatMap(RegistryValue::text));
        assertEquals(Optional.of("mail"), file.value(KEY, "Server").flatMap(RegistryValue::text));
        assertEquals(Optional.of(993), file.value(KEY, "Port").flatMap(RegistryValue::number));
        assertEquals(List.of(2, 3), file.value(KEY, "List").orElseThrow().numbers());
        assertEquals(1, file.secrets(KEY));
        assertEquals(Optional.empty(), file.value(KEY, "Secret Password"));
        assertEquals(
                Optional.of("x"),
                file.value("HKEY_CURRENT_USER\\Other", "After").flatMap(RegistryValue::text));
        assertEquals(List.of("B\u00fcro [neu]", "Other"), file.subKeys("HKEY_CURRENT_USER"));
        assertEquals(5, file.line(KEY, "Server"));
    }

    @Test
    void dataThatIsCutOffOrNoneIsNamedByLineAndName() {
        var file = read(("REGEDIT4\r\n\r\n" + BODY).getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(new Place("x.reg", 11, "Cut"), new Place("x.reg", 13, "Bad"), new Place("x.reg", 15, "Comma")),
                file.malformed());
        assertEquals(
                Optional.empty(),
                file.value("HKEY_CURRENT_USER\\Other", "Half").orElseThrow().text());
    }

    @Test
    void theLiveRegistryIsAskedByNameAndNeverForAPassword() {
        var calls = new FakeCalls();
        var registry = new WindowsRegistry(calls);

        assertEquals(List.of("00000001", "00000002"), registry.subKeys("Profiles"));
        assertEquals(
                Optional.of("mail"), registry.value("Profiles", "IMAP Server").flatMap(RegistryValue::text));
        assertEquals(Optional.of(993), registry.value("Profiles", "IMAP Port").flatMap(RegistryValue::number));
        assertEquals(Optional.empty(), registry.value("Profiles", "IMAP Password"));
        assertEquals(Optional.empty(), registry.value("Profiles", "Missing"));
        assertEquals(List.of("IMAP Server", "IMAP Port", "Missing"), calls.asked);
        assertEquals(0, calls.open);
        assertEquals(List.of(), registry.subKeys("Gone"));
    }

    @Test
    void onThisSystemThereIsARegistryOnlyIfItIsWindows() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");

        assertEquals(windows, WindowsRegistry.ofSystem().isPresent());
        assertTrue(windows || Advapi32.load().isEmpty());
    }

    private static RegFile read(byte[] bytes) {
        return RegFile.read(
                new FileBytes("x.reg", bytes),
                name -> name.contains("Password") ? KeyUse.SECRET : KeyUse.WANTED,
                WINDOWS);
    }

    /** A registry with one key, that counts what is open and records which values are asked for. */
    private static final class FakeCalls implements RegistryCalls {

        private final Map<String, Raw> values = new TreeMap<>(Map.of(
                "IMAP Server", new Raw(3, "mail\0".getBytes(StandardCharsets.UTF_16LE)),
                "IMAP Port", new Raw(4, new byte[] {(byte) 0xE1, 3, 0, 0}),
                "IMAP Password", new Raw(3, "NEVER-READ".getBytes(StandardCharsets.UTF_16LE))));
        private final List<String> asked = new ArrayList<>();
        private int open;

        @Override
        public Optional<Long> open(String key) {
            if (!key.equals("Profiles")) return Optional.empty();
            open++;
            return Optional.of(7L);
        }

        @Override
        public void close(long handle) {
            open--;
        }

        @Override
        public Optional<String> subKey(long handle, int index) {
            return index < 2 ? Optional.of("0000000" + (index + 1)) : Optional.empty();
        }

        @Override
        public Optional<Raw> value(String key, String name, int maxBytes) {
            asked.add(name);
            return Optional.ofNullable(values.get(name));
        }
    }
}
