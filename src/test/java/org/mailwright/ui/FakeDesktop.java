package org.mailwright.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.ui.page.Desktop;

/** A desktop that remembers what it was asked for, and answers what a test put on it. */
public final class FakeDesktop implements Desktop {

    public volatile Optional<Path> profile = Optional.empty();
    public volatile Optional<Path> accountFile = Optional.empty();
    public volatile Optional<Path> list = Optional.empty();
    public volatile Optional<Path> folder = Optional.empty();
    public volatile Optional<Path> target = Optional.empty();
    public volatile boolean capsLock;
    public final List<URI> browsed = new ArrayList<>();
    public final List<Path> opened = new ArrayList<>();
    public final List<String> copied = new ArrayList<>();

    @Override
    public Optional<Path> whichProfile() {
        return profile;
    }

    @Override
    public Optional<Path> whichAccountFile() {
        return accountFile;
    }

    @Override
    public Optional<Path> whichList() {
        return list;
    }

    @Override
    public Optional<Path> whichFolder() {
        return folder;
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
