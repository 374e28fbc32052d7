package org.mailwright.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.classfile.constantpool.PackageEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves only those classes of a large library in its modules that our own classes lead to. Whatever a class names counts, in code,
 * in a type or in a text, so a class that is found by its whole name stays. The library is then no security provider any more.
 *
 * <p>usage: ReachableClasses PREFIX OUR_JAR JAR...     PREFIX as in org/bouncycastle/
 */
final class ReachableClasses {

    private static final Pattern VERSION = Pattern.compile("^/(META-INF/versions/\\d+/)?");

    private final Pattern name;
    private final Map<String, List<Path>> files = new HashMap<>();
    private final Set<String> reached = new HashSet<>();

    private ReachableClasses(String prefix) {
        var either = Pattern.quote(prefix).replace("/", "\\E[/.]\\Q");
        name = Pattern.compile(either + "[\\w$/.]+");
    }

    public static void main(String[] args) throws IOException {
        var open = new ArrayList<FileSystem>();
        for (int i = 1; i < args.length; i++) open.add(open(Path.of(args[i])));
        var classes = new ReachableClasses(args[0]);
        var modules = open.subList(1, open.size());
        for (var module : modules) classes.list(module);
        classes.reach(open.getFirst());
        for (var module : modules) classes.leave(module);
        for (var each : open) each.close();
        System.out.println(classes.reached.size() + " of " + classes.files.size() + " classes stay");
    }

    private static FileSystem open(Path jar) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
    }

    private static List<Path> classes(FileSystem jar) throws IOException {
        try (var all = Files.walk(jar.getPath("/"))) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static String name(Path file) {
        return VERSION.matcher(file.toString()).replaceFirst("").replaceFirst("\\.class$", "");
    }

    private void list(FileSystem module) throws IOException {
        for (var file : classes(module)) files.computeIfAbsent(name(file), _ -> new ArrayList<>()).add(file);
        files.remove("module-info");
    }

    private void reach(FileSystem ours) throws IOException {
        var waiting = new ArrayList<>(classes(ours));
        while (!waiting.isEmpty()) {
            for (var entry : ClassFile.of().parse(Files.readAllBytes(waiting.removeLast())).constantPool()) {
                if (!(entry instanceof Utf8Entry text)) continue;
                for (var found : name.matcher(text.stringValue()).results().toList()) {
                    var named = found.group().replace('.', '/');
                    if (files.containsKey(named) && reached.add(named)) waiting.addAll(files.get(named));
                }
            }
        }
        if (reached.isEmpty()) throw new IllegalArgumentException("nothing is reached: this step is for nothing");
    }

    private void leave(FileSystem module) throws IOException {
        var packages = new HashSet<String>();
        var descriptors = new ArrayList<Path>();
        for (var file : classes(module)) {
            var named = name(file);
            if (named.equals("module-info")) descriptors.add(file);
            else if (reached.contains(named)) packages.add(named.substring(0, named.lastIndexOf('/')));
            else Files.delete(file);
        }
        for (var file : signatures(module)) Files.delete(file);
        for (var file : descriptors) Files.write(file, described(Files.readAllBytes(file), packages));
    }

    /** They are of what the jar was. */
    private static List<Path> signatures(FileSystem module) throws IOException {
        try (var all = Files.list(module.getPath("/META-INF"))) {
            return all.filter(file -> file.toString().matches(".*\\.(SF|RSA|DSA)")).toList();
        }
    }

    /** What is exported has to be there. */
    private static byte[] described(byte[] descriptor, Set<String> packages) {
        ClassTransform fewer = (to, element) -> {
            if (element instanceof ModuleAttribute module) {
                to.with(ModuleAttribute.of(
                        module.moduleName(),
                        module.moduleFlagsMask(),
                        module.moduleVersion().orElse(null),
                        module.requires(),
                        module.exports().stream().filter(each -> isThere(each.exportedPackage(), packages)).collect(Collectors.toList()),
                        module.opens().stream().filter(each -> isThere(each.openedPackage(), packages)).collect(Collectors.toList()),
                        module.uses(),
                        List.of()));
            } else if (!(element instanceof ModulePackagesAttribute)) {
                to.with(element);
            }
        };
        return ClassFile.of().transformClass(ClassFile.of().parse(descriptor), fewer);
    }

    private static boolean isThere(PackageEntry entry, Set<String> packages) {
        return packages.contains(entry.name().stringValue());
    }
}
