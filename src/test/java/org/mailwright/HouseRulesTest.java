package org.mailwright;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.file.FileTrust;
import org.mailwright.model.Ticker;

/** Who may import whom, as docs/architecture.md draws the arrows. */
class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.mailwright");

    /** Each room, and the rooms that it may look into. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("file", List.of()),
            Map.entry("net", List.of("model")),
            Map.entry("json", List.of("model")),
            Map.entry("catalog", List.of("model", "json", "file")),
            Map.entry("profile", List.of("model", "json")),
            Map.entry("policy", List.of("model", "json", "file")),
            Map.entry("account", List.of("model", "profile")),
            Map.entry("detect", List.of("model", "catalog", "net", "json")),
            Map.entry("domain", List.of("model", "net")),
            Map.entry("publish", List.of("model", "profile", "export", "domain", "net", "detect", "account")),
            Map.entry("repair", List.of("model", "account", "catalog", "detect", "check", "export")),
            Map.entry("reply", List.of("model")),
            Map.entry("check", List.of("model", "net", "reply")),
            Map.entry("remedy", List.of("model", "check", "detect", "policy")),
            Map.entry("signin", List.of("model", "catalog", "net", "json", "file")),
            Map.entry("export", List.of("model", "profile")),
            Map.entry(
                    "text",
                    List.of(
                            "model", "catalog", "detect", "check", "reply", "signin", "export", "policy", "account",
                            "repair")),
            Map.entry("report", List.of("model", "file", "net", "detect", "check", "remedy", "text")),
            Map.entry("batch", List.of("model", "file", "profile", "export", "check", "text")),
            Map.entry("practice", List.of("model", "net")),
            Map.entry("licences", List.of("json")),
            Map.entry("ui", face("practice")),
            Map.entry("cli", face("json", "domain", "publish")));

    /** What both faces look into, and what one of them needs beside. */
    private static List<String> face(String... more) {
        var both = List.of(
                "model",
                "catalog",
                "detect",
                "check",
                "remedy",
                "reply",
                "signin",
                "profile",
                "export",
                "text",
                "report",
                "licences",
                "policy",
                "account",
                "repair",
                "batch");
        return Stream.concat(both.stream(), Stream.of(more)).toList();
    }

    /** What puts the program together, and what only the build runs, may look into every room. No room may look there. */
    private static final List<String> ABOVE = List.of("app", "build");

    static List<String> rooms() {
        return List.copyOf(ROOMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomLooksOnlyWhereItMay(String room) {
        var allowed = ROOMS.getOrDefault(room, List.of());
        var others = Stream.concat(ROOMS.keySet().stream(), ABOVE.stream())
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> "org.mailwright." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("org.mailwright." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage("org.mailwright")))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void whatShipsKnowsNothingThatOnlyTheBuildRuns() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mailwright.build..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mailwright.build..")
                .check(HOUSE);
    }

    @Test
    void theTerminalsFrameKnowsNoCommandAndItsViewsKnowNone() {
        noClasses()
                .that()
                .resideInAnyPackage("org.mailwright.cli", "org.mailwright.cli.view..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mailwright.cli.command..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.mailwright.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mailwright.cli.view..")
                .check(HOUSE);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        onlyIn(List.of("ui"), "org.controlsfx..", "atlantafx..", "org.kordamp..");
        onlyIn(List.of("ui", "build"), "javafx.."); // the build compiles the window's style sheets
    }

    @Test
    void onlyTheTerminalKnowsPicocli() {
        onlyIn(List.of("cli", "build"), "picocli..");
    }

    @Test
    void socketsStayInNet() {
        onlyIn(List.of("net", "check", "signin", "practice"), "javax.net..", "org.xbill..");
        // profile saves files through the channel that made them, and batch is told by it of an interruption
        onlyIn(List.of("net", "check", "signin", "practice", "profile", "batch"), "java.nio.channels..");
        onlyIn(List.of("net", "check", "signin"), "jakarta.mail..");
        onlyIn(List.of("signin"), "com.sun.net.httpserver..");
    }

    /** Files of other programs, which may be large and loose, are account's own business. */
    @Test
    void gsonOnlyWritesAndOurOwnReaderReads() {
        onlyIn(List.of("profile", "export", "report", "account", "signin", "cli", "app", "build"), "com.google.gson..");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mailwright.account..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.google\\.gson\\.(Gson|JsonParser|stream\\.JsonReader)")
                .check(HOUSE);
    }

    /** Files of the machine, which anybody may have put there, are read by {@link FileTrust} only, which checks them. */
    @Test
    void filesThatDecideForEverybodyAreReadByTheirTrustOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("org.mailwright.catalog..", "org.mailwright.policy..", "org.mailwright.signin..")
                .should()
                .callMethodWhere(target(owner(type(Files.class)))
                        .and(target(nameMatching("newInputStream|newByteChannel|newBufferedReader|read.*|lines"))))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(FileInputStream|FileReader|RandomAccessFile)|java\\.util\\.Scanner")
                .check(HOUSE);
    }

    /** Whatever measures or waits goes by a {@link Ticker}, which a test can play. */
    @Test
    void timePassesInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.mailwright\\.model\\.Ticker.*")
                .should()
                .accessTargetWhere(JavaAccess.Predicates.target(owner(type(System.class)))
                        .and(JavaAccess.Predicates.target(nameMatching("nanoTime|currentTimeMillis"))))
                .orShould()
                .accessTargetWhere(
                        JavaAccess.Predicates.target(owner(type(Thread.class)).or(owner(type(TimeUnit.class))))
                                .and(JavaAccess.Predicates.target(nameMatching("sleep"))))
                .orShould()
                .dependOnClassesThat(type(LockSupport.class))
                .check(HOUSE);
    }

    @Test
    void stepsKnowNoControls() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Step")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(HOUSE);
    }

    @Test
    void neitherRoomsNorPackagesFormACircle() {
        slices().matching("org.mailwright.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.mailwright.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    private static void onlyIn(List<String> rooms, String... libraries) {
        var inside = rooms.stream().map(room -> "org.mailwright." + room + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(inside)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
