package org.mailwright.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the window: the frame knows the pages, a page knows what a page is and the controls, not the reverse. */
class UiRulesTest {

    private static final String UI = "org.mailwright.ui";
    private static final int MOST_FILES = 30;
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(UI);

    /** Each package below the frame, and the other packages of the window that it may use. */
    private static final Map<String, List<String>> PACKAGES = Map.ofEntries(
            Map.entry("control", List.of()),
            Map.entry("page", List.of()),
            Map.entry("about", List.of("control", "page")),
            Map.entry("explain", List.of("control", "page")),
            Map.entry("report", List.of("control", "page")),
            Map.entry("address", List.of("control", "page", "explain")),
            Map.entry("search", List.of("control", "page", "report")),
            Map.entry("settings", List.of("control", "page")),
            Map.entry("signin", List.of("control", "page", "report")),
            Map.entry("test", List.of("control", "page", "explain", "report")),
            Map.entry("done", List.of("control", "page")),
            Map.entry("people", List.of("control", "page")),
            Map.entry("repair", List.of("control", "page", "report", "signin")));

    static List<String> packages() {
        return List.copyOf(PACKAGES.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatLiesBelowIt(String name) {
        var allowed = PACKAGES.getOrDefault(name, List.of());
        var others = PACKAGES.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> UI + "." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(UI + "." + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage(UI)))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsOnTheMap() throws IOException {
        try (var folders = Files.list(source())) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(packages());
        }
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(UI + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageHasMoreThan30Files() throws IOException {
        for (var folder : Stream.concat(Stream.of(source()), packages().stream().map(source()::resolve))
                .toList()) {
            try (var files = Files.list(folder)) {
                assertThat(files.filter(Files::isRegularFile))
                        .as(folder.toString())
                        .hasSizeLessThanOrEqualTo(MOST_FILES);
            }
        }
    }

    private static Path source() {
        return Path.of("src", "main", "java", "org", "mailwright", "ui");
    }
}
