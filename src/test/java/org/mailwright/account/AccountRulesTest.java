package org.mailwright.account;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What the readers cannot do, since they do not know how. */
class AccountRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location ->
                    !location.contains("Test") && !location.contains("test-classes") && !location.contains("/test/"))
            .importPackages("org.mailwright.account..");

    @Test
    void nothingIsRun() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Runtime")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Process")
                .check(CLASSES);
    }

    @Test
    void readersAndTokenizersReachNoFileButThroughTheirFolder() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.mailwright.account.file..",
                        "org.mailwright.account.program..",
                        "org.mailwright.account.desktop..",
                        "org.mailwright.account.config..",
                        "org.mailwright.account.reading..",
                        "org.mailwright.account.helppage..",
                        "org.mailwright.account.registry.."))
                .and()
                .haveSimpleNameNotEndingWith("Search")
                .and()
                .haveSimpleNameNotEndingWith("Folders")
                .and()
                .haveSimpleNameNotEndingWith("UnreadProgram")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|FileInputStream|RandomAccessFile|FileReader)")
                .check(CLASSES);
    }
}
