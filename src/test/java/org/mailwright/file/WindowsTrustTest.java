package org.mailwright.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With owners that the test tells, as groups are no owners elsewhere. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets nobody but administrators make links")
class WindowsTrustTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() throws IOException {
        folder = folder.toRealPath();
        file = Files.writeString(folder.resolve("file"), "sound");
    }

    @Test
    void whatBelongsToGroupsOnlyIsBelieved() {
        assertThat(new WindowsTrust(_ -> administrators()).culprit(file)).isEmpty();
    }

    @Test
    void aFileOfAUserIsNot() {
        assertThat(new WindowsTrust(at -> at.equals(file) ? user() : administrators()).culprit(file))
                .contains(file);
    }

    @Test
    void norIsOneInAFolderOfAUser() {
        assertThat(new WindowsTrust(at -> at.equals(folder) ? user() : administrators()).culprit(file))
                .contains(folder);
    }

    @Test
    void norIsALinkWhoeverOwnsIt() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(new WindowsTrust(_ -> administrators()).culprit(link)).contains(link);
    }

    /** Not even the owners that this system has are groups. */
    @Test
    void theSystemIsAskedForTheOwner() {
        assertThat(new WindowsTrust().culprit(file)).contains(file);
    }

    @Test
    void whatCannotBeLookedAtIsNotBelieved() {
        var missing = folder.resolve("missing");

        assertThat(new WindowsTrust(_ -> administrators()).culprit(missing)).contains(missing);
    }

    private GroupPrincipal administrators() throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class).group();
    }

    private static UserPrincipal user() throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("root");
    }
}
