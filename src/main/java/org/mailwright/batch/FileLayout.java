package org.mailwright.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.model.AccountSettings;

/**
 * Where a person's files lie: ADDRESS.EXT where a format is one file, ADDRESS/FILE where it is several. Where two
 * formats would want one place, the format's name is in it.
 */
final class FileLayout {

    private static final Pattern PERSONAL = Pattern.compile("NAME|DOMAIN|UID");

    /** What of a name counts as its extension. */
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,12}");

    private final Map<String, Integer> wanted = new HashMap<>();

    FileLayout(List<Format> formats) {
        for (var format : formats) {
            for (var place : patterns(format)) wanted.merge(place, 1, Integer::sum);
        }
    }

    /** The files with their places below the output. */
    List<ExportedFile> placed(String person, Format format, AccountSettings settings, List<ExportedFile> files) {
        var placed = new ArrayList<ExportedFile>();
        for (var file : files) {
            var name = inFolder(format) || files.size() > 1
                    ? folder(person, format) + "/" + personal(file.name(), settings, person)
                    : single(person, format);
            var moved = new ExportedFile(name, file.mediaType(), file.content());
            placed.add(file.owner() ? moved.forOwner() : moved);
        }
        return placed;
    }

    /** A place that is there once the format's files are: the file, or the folder. */
    String place(String person, Format format) {
        return inFolder(format) ? folder(person, format) : single(person, format);
    }

    private static boolean inFolder(Format format) {
        return format.files().size() > 1;
    }

    private String folder(String person, Format format) {
        return isShared(format) ? person + "/" + word(format) : person;
    }

    private String single(String person, Format format) {
        return isShared(format) ? person + "." + word(format) + extension(format) : person + extension(format);
    }

    private boolean isShared(Format format) {
        return patterns(format).stream().anyMatch(place -> wanted.getOrDefault(place, 0) > 1);
    }

    private static String word(Format format) {
        return format.id().replace(':', '-');
    }

    private static List<String> patterns(Format format) {
        return inFolder(format)
                ? format.files().stream()
                        .map(name -> "/" + PERSONAL.matcher(name).replaceAll("*"))
                        .toList()
                : List.of(extension(format));
    }

    private static String extension(Format format) {
        var name = format.files().getFirst();
        var last = name.substring(name.lastIndexOf('/') + 1);
        var end = last.substring(Math.max(0, last.lastIndexOf('.')));
        return EXTENSION.matcher(end).matches() ? end : "." + last;
    }

    /** Exporters name files by the whole address, which can be longer than a disk takes. */
    private static String personal(String name, AccountSettings settings, String person) {
        var whole = FileNames.of(settings, "");
        return name.startsWith(whole) ? person + name.substring(whole.length()) : name;
    }
}
