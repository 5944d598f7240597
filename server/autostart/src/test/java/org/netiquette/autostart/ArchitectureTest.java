package org.netiquette.autostart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.netiquette", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_knows_nothing_but_java = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.netiquette.autostart..", "java..", "org.jspecify..")
            .because("server and scanner both use it, and neither may be carried into the other by it");

    @ArchTest
    static final ArchRule static_fields_are_final =
            fields().that().areStatic().should().beFinal().because("there is no static mutable state");
}
