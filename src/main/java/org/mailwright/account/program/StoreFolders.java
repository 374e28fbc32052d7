package org.mailwright.account.program;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.account.Computer;
import org.mailwright.account.program.BaseFolders.Base;

/** Folders of programs from the Microsoft Store, whose names end in letters that nobody can foretell. */
final class StoreFolders {

    private static final int MAX_PACKAGES = 20;

    private StoreFolders() {}

    /**
     * @param part of the package's name, such as Thunderbird
     * @param path in the package's folder
     */
    static List<Base> of(Computer computer, String part, String path) {
        var bases = new ArrayList<Base>();
        var packages = computer.folder("LOCALAPPDATA").map(folder -> folder.resolve("Packages"));
        if (packages.isEmpty()) return bases;
        try (var folders = Files.newDirectoryStream(packages.get(), "*" + part + "*")) {
            for (var folder : folders) {
                if (bases.size() < MAX_PACKAGES) bases.add(new Base(folder.resolve(path), ""));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return bases; // no such programs, or a folder that is not shown
        }
        return bases;
    }
}
