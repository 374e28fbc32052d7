package org.mailwright.account.registry;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

/**
 * The registry's functions in advapi32.dll. RegGetValueW reads one value by its name; nothing here lists values.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-reggetvaluew">RegGetValueW</a>
 */
final class Advapi32 implements RegistryCalls {

    /** HKEY_CURRENT_USER, which is extended with its sign to a pointer. */
    private static final MemorySegment CURRENT_USER = MemorySegment.ofAddress(0xFFFFFFFF80000001L);

    private static final int KEY_READ = 0x20019;
    private static final int ANY_TYPE_NOT_EXPANDED = 0x1000FFFF;
    private static final int SUCCESS = 0;

    /** In characters, without the NUL at the end. */
    private static final int MAX_KEY_NAME = 255;

    private final MethodHandle openKey;
    private final MethodHandle closeKey;
    private final MethodHandle enumKey;
    private final MethodHandle getValue;

    private Advapi32(Linker linker, SymbolLookup library) {
        openKey = handle(linker, library, "RegOpenKeyExW", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        closeKey = handle(linker, library, "RegCloseKey", ADDRESS);
        enumKey = handle(
                linker,
                library,
                "RegEnumKeyExW",
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS);
        getValue =
                handle(linker, library, "RegGetValueW", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    }

    /** Empty where the library or one of its functions is not there. */
    @SuppressWarnings("restricted") // the reason for --enable-native-access
    static Optional<RegistryCalls> load() {
        try {
            return Optional.of(
                    new Advapi32(Linker.nativeLinker(), SymbolLookup.libraryLookup("advapi32", Arena.global())));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle(Linker linker, SymbolLookup library, String name, ValueLayout... parameters) {
        return linker.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
    }

    @Override
    public Optional<Long> open(String key) {
        try (var arena = Arena.ofConfined()) {
            var result = arena.allocate(ADDRESS);
            int status = (int) openKey.invokeExact(CURRENT_USER, wide(arena, key), 0, KEY_READ, result);
            return status == SUCCESS ? Optional.of(result.get(JAVA_LONG, 0)) : Optional.empty();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public void close(long handle) {
        try {
            int ignored = (int) closeKey.invokeExact(MemorySegment.ofAddress(handle));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public Optional<String> subKey(long handle, int index) {
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocate(2L * (MAX_KEY_NAME + 1), 2);
            var length = arena.allocateFrom(JAVA_INT, MAX_KEY_NAME + 1);
            int status = (int) enumKey.invokeExact(
                    MemorySegment.ofAddress(handle),
                    index,
                    name,
                    length,
                    MemorySegment.NULL,
                    MemorySegment.NULL,
                    MemorySegment.NULL,
                    MemorySegment.NULL);
            if (status != SUCCESS) return Optional.empty();
            var bytes = name.asSlice(0, 2L * length.get(JAVA_INT, 0)).toArray(ValueLayout.JAVA_BYTE);
            return Optional.of(new String(bytes, StandardCharsets.UTF_16LE));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public Optional<Raw> value(String key, String name, int maxBytes) {
        try (var arena = Arena.ofConfined()) {
            var type = arena.allocate(JAVA_INT);
            var data = arena.allocate(maxBytes, 8);
            var size = arena.allocateFrom(JAVA_INT, maxBytes);
            int status = (int) getValue.invokeExact(
                    CURRENT_USER, wide(arena, key), wide(arena, name), ANY_TYPE_NOT_EXPANDED, type, data, size);
            if (status != SUCCESS) return Optional.empty();
            var bytes = data.asSlice(0, size.get(JAVA_INT, 0)).toArray(ValueLayout.JAVA_BYTE);
            return Optional.of(new Raw(type.get(JAVA_INT, 0), bytes));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static MemorySegment wide(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    /** A call declares Throwable, and these throw nothing: whatever comes is a bug. */
    private static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) throw error;
        return e instanceof RuntimeException bug ? bug : new IllegalStateException(e);
    }
}
