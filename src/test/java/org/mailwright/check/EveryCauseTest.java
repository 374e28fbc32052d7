package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.mailwright.model.Cause;

/** No cause is without a case. */
class EveryCauseTest {

    /** Causes of rooms that are being built beside this one; each goes once a test there is marked to prove it. */
    private static final Set<Cause> PENDING = EnumSet.of(
            Cause.OAUTH_DENIED,
            Cause.OAUTH_ADMIN_CONSENT,
            Cause.OAUTH_CLIENT_INVALID,
            Cause.OAUTH_TOKEN_ERROR,
            Cause.OAUTH_WRONG_ACCOUNT,
            Cause.OAUTH_STATE_MISMATCH,
            Cause.OAUTH_TIMEOUT,
            Cause.OPEN_RELAY);

    @Test
    void everyCauseHasACaseOrATestThatProvesIt() {
        var missing = EnumSet.allOf(Cause.class);

        Cases.all().forEach(conduct -> missing.remove(conduct.cause()));
        proven().forEach(missing::remove);

        assertThat(missing).as("causes without a case").isEqualTo(PENDING);
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
