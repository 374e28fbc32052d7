package org.mailwright.check;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.mailwright.model.Cause;
import static org.assertj.core.api.Assertions.assertThat;

/** No cause is without a case. */
class EveryCauseTest {

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

    private static Stream<Cause> proven() {
        return marked().flatMap(method ->
                Stream.of(method.getAnnotationOfType(Proves.class).value()));
    }

    private static Stream<JavaMethod> marked() {
        return new ClassFileImporter()
                .withImportOption(new OnlyIncludeTests()).importPackages("org.mailwright").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Proves.class));
    }
}
