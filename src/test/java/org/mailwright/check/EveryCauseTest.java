package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.mailwright.model.Cause;

/** No cause is without a case. */
class EveryCauseTest {

    private static final JavaClasses TESTS =
            new ClassFileImporter().withImportOption(EveryCauseTest::isMarked).importPackages("org.mailwright");

    @Test
    void everyCauseHasACaseOrATestThatProvesIt() {
        var missing = EnumSet.allOf(Cause.class);

        Cases.all().forEach(conduct -> missing.remove(conduct.cause()));
        proven().forEach(missing::remove);

        assertThat(missing).as("causes without a case").isEmpty();
    }

    @Test
    void onlyATestCanProveACause() {
        assertThat(marked()).isNotEmpty().allMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }

    /** Whether a class file names the mark: the others need not be read. */
    private static boolean isMarked(Location file) {
        try {
            return new String(Files.readAllBytes(Path.of(file.asURI())), StandardCharsets.ISO_8859_1)
                    .contains(Proves.class.getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Cause> proven() {
        return marked().flatMap(method ->
                Stream.of(method.getAnnotationOfType(Proves.class).value()));
    }

    private static Stream<JavaMethod> marked() {
        return TESTS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Proves.class));
    }
}
