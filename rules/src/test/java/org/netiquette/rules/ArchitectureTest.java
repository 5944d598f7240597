package org.netiquette.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.netiquette.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rules_know_no_web_no_mail_no_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.javalin..",
                    "jakarta.mail..",
                    "java.net..",
                    "java.sql..",
                    "org.netiquette.server..",
                    "org.netiquette.scanner..")
            .because("the judgement is pure: a draft in, a review out");

    @ArchTest
    static final ArchRule rules_read_no_clock = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.time..")
            .because("the same draft gets the same review at any hour");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.netiquette.rules.(*)..")
            .should()
            .beFreeOfCycles()
            .because("data flows one way: draft, author text, sentences, signals, outreach, mistakes, review");

    @ArchTest
    static final ArchRule detectors_do_not_know_the_mistakes = noClasses()
            .that()
            .resideInAnyPackage("..signal..", "..phrase..", "..sentence..", "..author..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mistake..", "..outreach..", "..evidence..")
            .because("a detector says what it sees; what that means is decided later");

    @ArchTest
    static final ArchRule mistakes_never_look_at_words = noClasses()
            .that()
            .resideInAnyPackage("..mistake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..sentence..", "..author..")
            .because("a new wording is data; a change of judgement is one class");

    @ArchTest
    static final ArchRule fields_are_final =
            fields().that().areStatic().should().beFinal().because("there is no static mutable state");
}
