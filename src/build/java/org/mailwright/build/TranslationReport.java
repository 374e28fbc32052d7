package org.mailwright.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names what each translation lacks, and what has changed in English since it was translated. Needs no build:
 * {@code java src/build/java/org/mailwright/build/TranslationReport.java}. With {@code record fr [KEY...]} it notes that
 * French now says what English says.
 *
 * <p>The record has a line for each key: the languages, each with the hash of the English text that it was made from;
 * {@code *} is all that are not named.
 */
public final class TranslationReport {

    private static final String OTHERS = "*";
    private static final int HASH_BYTES = 4;

    private final Path bundles;
    private final Path record;

    TranslationReport(Path bundles, Path record) {
        this.bundles = bundles;
        this.record = record;
    }

    /** Prints the report, or writes the record; in the project's folder. */
    public static void main(String[] args) throws IOException {
        var report = new TranslationReport(
                Path.of("src/main/resources/org/mailwright/text"), Path.of("src/build/translations/english.txt"));
        if (args.length >= 2 && args[0].equals("record")) {
            report.record(args[1], Set.copyOf(Arrays.asList(args).subList(2, args.length)));
        } else {
            report.lines().forEach(System.out::println);
        }
    }

    /** What there is to do, a line for each language and key. Nothing of it breaks the program: English stands in. */
    List<String> lines() throws IOException {
        var english = sentences("messages.properties");
        var records = records();
        var lines = new ArrayList<String>();
        for (var language : languages()) {
            var translated = sentences("messages_" + language + ".properties");
            for (var entry : english.entrySet()) {
                var key = entry.getKey();
                var hashes = records.getOrDefault(key, Map.of());
                var made = hashes.getOrDefault(language, hashes.getOrDefault(OTHERS, ""));
                if (!translated.containsKey(key)) lines.add(language + ": missing: " + key);
                else if (!made.equals(hash(entry.getValue()))) lines.add(language + ": changed in English: " + key);
            }
        }
        return List.copyOf(lines);
    }

    /** Notes that a language says what English says, in these keys, or in all if there are none. */
    void record(String language, Set<String> keys) throws IOException {
        var english = sentences("messages.properties");
        var translated = sentences("messages_" + language + ".properties");
        var records = records();
        records.keySet().retainAll(english.keySet());
        for (var key : keys.isEmpty() ? translated.keySet() : keys) {
            var text = english.get(key);
            if (text == null || !translated.containsKey(key)) continue;
            var hashes = records.getOrDefault(key, new TreeMap<>());
            hashes.put(language, hash(text));
            records.put(key, hashes);
        }
        var languages = languages();
        records.values().forEach(hashes -> gather(hashes, languages));
        var text = new StringBuilder("# Written by TranslationReport (CONTRIBUTING.md): the English that translations were made from\n");
        records.forEach((key, hashes) -> text.append(key).append(line(hashes)).append('\n'));
        Files.createDirectories(record.toAbsolutePath().getParent());
        Files.writeString(record, text);
    }

    /** Languages that agree need no name. */
    private static void gather(Map<String, String> hashes, List<String> languages) {
        var all = new TreeMap<String, String>();
        for (var language : languages) {
            var hash = hashes.getOrDefault(language, hashes.get(OTHERS));
            if (hash != null) all.put(language, hash);
        }
        boolean agree = Set.copyOf(all.values()).size() == 1 && all.size() == languages.size();
        hashes.clear();
        hashes.putAll(agree ? Map.of(OTHERS, all.firstEntry().getValue()) : all);
    }

    private static String line(Map<String, String> hashes) {
        var line = new StringBuilder();
        hashes.forEach((language, hash) -> line.append(' ').append(language).append(':').append(hash));
        return line.toString();
    }

    private Map<String, Map<String, String>> records() throws IOException {
        var records = new TreeMap<String, Map<String, String>>();
        if (!Files.exists(record)) return records;
        for (var line : Files.readAllLines(record)) {
            if (line.startsWith("#")) continue;
            var hashes = new TreeMap<String, String>();
            var words = line.split(" ");
            for (var word : Arrays.asList(words).subList(1, words.length)) {
                hashes.put(word.substring(0, word.indexOf(':')), word.substring(word.indexOf(':') + 1));
            }
            records.put(words[0], hashes);
        }
        return records;
    }

    private List<String> languages() throws IOException {
        try (var files = Files.list(bundles)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("messages_") && name.endsWith(".properties"))
                    .map(name -> name.substring("messages_".length(), name.length() - ".properties".length()))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> sentences(String bundle) throws IOException {
        var sentences = new Properties();
        try (var in = Files.newBufferedReader(bundles.resolve(bundle), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        var all = new TreeMap<String, String>();
        sentences.stringPropertyNames().forEach(key -> all.put(key, sentences.getProperty(key)));
        return all;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
