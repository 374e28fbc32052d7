package org.mailwright.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.ExportedFiles;

/** Where {@code --out} puts exported files. A name with a slash at its end, or that of a folder, is a folder. */
sealed interface OutPlace {

    /** No {@code --out}: the one file is the result itself. */
    record StandardOutput() implements OutPlace {}

    record OneFile(Path file) implements OutPlace {}

    record Folder(Path folder) implements OutPlace {}

    static OutPlace of(CommandContext context) throws CommandException {
        var text = context.options().text("--out");
        if (text.isEmpty()) return new StandardOutput();
        var path = CommandContext.path("--out", text.get());
        boolean slash = text.get().endsWith("/") || text.get().endsWith(File.separator);
        if (Files.isDirectory(path)) return new Folder(path);
        if (slash && Files.exists(path)) throw CommandException.invalid("cli.export.not-folder", path.toString());
        return slash ? new Folder(path) : new OneFile(path);
    }

    /** Saves all of the files or none. Returns where they are; nothing for standard output. */
    default List<Path> save(List<ExportedFile> files, CommandContext context) throws CommandException {
        return switch (this) {
            case StandardOutput() -> {
                if (context.json()) throw CommandException.invalid("cli.export.json-needs-out");
                context.out().raw(only(files).content());
                yield List.of();
            }
            case OneFile(var file) -> {
                var content = only(files);
                yield saved(file, context, () -> ExportedFiles.write(file, content));
            }
            case Folder(var folder) -> saved(folder, context, () -> ExportedFiles.writeInto(folder, files));
        };
    }

    /** Writes to disk. */
    @FunctionalInterface
    interface Writing {

        List<Path> run() throws IOException;
    }

    private static List<Path> saved(Path place, CommandContext context, Writing writing) throws CommandException {
        try {
            var places = writing.run();
            if (!context.json()) for (var each : places) context.warn("cli.export.saved", each.toString());
            return places;
        } catch (NoSuchFileException e) {
            throw CommandException.trouble("cli.export.no-folder", place.toString());
        } catch (AccessDeniedException e) {
            throw CommandException.trouble("cli.export.no-right", e.getFile());
        } catch (FileAlreadyExistsException e) {
            throw CommandException.trouble("cli.export.not-folder", e.getFile());
        } catch (FileSystemException e) {
            throw CommandException.trouble("cli.export.cannot-save", place.toString(), String.valueOf(e.getReason()));
        } catch (IOException e) {
            throw CommandException.trouble("cli.export.cannot-save", place.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static ExportedFile only(List<ExportedFile> files) throws CommandException {
        if (files.size() == 1) return files.getFirst();
        throw CommandException.invalid(
                "cli.export.needs-folder",
                files.stream().map(ExportedFile::name).collect(Collectors.joining(", ")));
    }
}
