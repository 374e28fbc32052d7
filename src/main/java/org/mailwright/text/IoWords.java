package org.mailwright.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file cannot be used, in the words of the operating system. */
public final class IoWords {

    private IoWords() {}

    public static String of(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException missing -> named(missing, "No such file or directory");
            case AccessDeniedException denied -> named(denied, "Permission denied");
            case NotDirectoryException other -> named(other, "Not a directory");
            case FileSystemException other -> named(other, "");
            default ->
                Objects.requireNonNullElse(
                        trouble.getMessage(), trouble.getClass().getSimpleName());
        };
    }

    private static String named(FileSystemException trouble, String otherwise) {
        var reason = Objects.requireNonNullElse(trouble.getReason(), otherwise);
        return trouble.getFile() + ": " + reason;
    }
}
