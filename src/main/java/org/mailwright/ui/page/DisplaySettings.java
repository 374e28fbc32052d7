package org.mailwright.ui.page;

import java.util.Locale;
import java.util.Optional;

/** Where a person's wishes for the window are kept, and what puts a language into force. */
public interface DisplaySettings {

    /** Keeps nothing, and speaks no other language. */
    DisplaySettings NONE = new DisplaySettings() {

        @Override
        public Display read() {
            return Display.OF_SYSTEM;
        }

        @Override
        public void keep(Display wanted) {}

        @Override
        public Optional<WindowServices> in(Locale language) {
            return Optional.empty();
        }
    };

    Display read();

    /** Keeps the wishes for the next start, as far as that is possible. Blocks. */
    void keep(Display wanted);

    /** What the window works with in another language, which is also made that of JavaFX's own words. */
    Optional<WindowServices> in(Locale language);
}
