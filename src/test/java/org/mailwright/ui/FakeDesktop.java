package org.mailwright.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.ui.page.Desktop;

/** A desktop that remembers what it was asked for, and answers what a test put on it. */
final class FakeDesktop implements Desktop {

    volatile Optional<Path> profile = Optional.empty();
    volatile Optional<Path> target = Optional.empty();
    volatile boolean capsLock;
    final List<URI> browsed = new ArrayList<>();
    final List<Path> opened = new ArrayList<>();
    final List<String> copied = new ArrayList<>();

    @Override
    public Optional<Path> whichProfile() {
        return profile;
    }

    @Override
    public Optional<Path> whereToSave(String name) {
        return target;
    }

    @Override
    public Optional<Path> whereToSaveReport(String name) {
        return target;
    }

    @Override
    public void browse(URI page) {
        browsed.add(page);
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }

    @Override
    public boolean isCapsLock() {
        return capsLock;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }
}
