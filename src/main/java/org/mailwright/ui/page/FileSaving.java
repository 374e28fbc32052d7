package org.mailwright.ui.page;

import java.nio.file.Path;
import org.mailwright.text.Messages;

/** The outcome of saving a file. */
public sealed interface FileSaving {

    /** Nothing has been written yet. */
    record None() implements FileSaving {}

    record Saved(Path file) implements FileSaving {}

    record Failed(Path file) implements FileSaving {}

    /** The outcome in words; empty while nothing has been written. */
    default String sentence(Messages messages) {
        return switch (this) {
            case None() -> "";
            case Saved(var file) -> messages.get("done.saved", file);
            case Failed(var file) -> messages.get("done.failed", file);
        };
    }
}
