package org.netiquette.scanner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.netiquette", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SCANNER = "org.netiquette.scanner";

    @ArchTest
    static final ArchRule scanner_knows_no_server = noClasses()
            .that()
            .resideInAPackage(SCANNER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.netiquette.server..")
            .because("both are clients of the rules, and each must be able to run without the other");

    @ArchTest
    static final ArchRule drafts_and_watching_know_no_mail_store = noClasses()
            .that()
            .resideInAnyPackage(SCANNER + ".draft..", SCANNER + ".watch..", SCANNER + ".files..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.mail.Store")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.mail.Folder")
            .because("they take bytes and go through the mailbox, which offers nothing that could harm a draft");

    @ArchTest
    static final ArchRule only_the_mailbox_speaks_imap = noClasses()
            .that()
            .resideInAPackage(SCANNER + "..")
            .and()
            .resideOutsideOfPackage(SCANNER + ".mailbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.angus..")
            .because("each command passes the guard in there");

    @ArchTest
    static final ArchRule only_the_demo_runs_a_mail_server = noClasses()
            .that()
            .resideInAPackage(SCANNER + "..")
            .and()
            .resideOutsideOfPackage(SCANNER + ".demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.icegreen..")
            .because("a scanner serves nobody");

    @ArchTest
    static final ArchRule only_commands_know_the_command_line = noClasses()
            .that()
            .resideInAPackage(SCANNER + "..")
            .and()
            .resideOutsideOfPackage(SCANNER + ".command..")
            .and()
            .doNotBelongToAnyOf(NetiquetteScanner.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the work is the same whoever asks for it");

    @ArchTest
    static final ArchRule nobody_knows_the_commands = noClasses()
            .that()
            .resideInAPackage(SCANNER + ".*..")
            .and()
            .resideOutsideOfPackage(SCANNER + ".command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SCANNER + ".command..")
            .because("commands put the parts together and so come last");

    @ArchTest
    static final ArchRule reports_know_no_mailbox = noClasses()
            .that()
            .resideInAPackage(SCANNER + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCANNER + ".mailbox..", SCANNER + ".watch..", SCANNER + ".annotate..")
            .because("a review looks the same wherever the draft was");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching(SCANNER + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package must be readable alone");

    @ArchTest
    static final ArchRule static_fields_are_final = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(SCANNER + "..")
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("there is no static mutable state");
}
