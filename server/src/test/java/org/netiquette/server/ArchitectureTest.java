package org.netiquette.server;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

@AnalyzeClasses(packages = "org.netiquette", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVER = "org.netiquette.server";

    @ArchTest
    static final ArchRule server_knows_no_scanner = noClasses()
            .that()
            .resideInAPackage(SERVER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.netiquette.scanner..")
            .because("both are clients of the rules, and each must be able to run without the other");

    @ArchTest
    static final ArchRule web_framework_stays_at_the_edge = noClasses()
            .that()
            .resideInAPackage(SERVER + "..")
            .and()
            .resideOutsideOfPackage(SERVER + ".http..")
            .and()
            .doNotBelongToAnyOf(ServerApp.class, NetiquetteServer.class, SelfTestCommand.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..")
            .because(
                    "only .http answers requests, ServerApp puts it together, and the commands tell a taken port apart;"
                            + " the rest must not change with the framework");

    @ArchTest
    static final ArchRule replies_are_records = classes()
            .that()
            .resideInAPackage(SERVER + ".wire..")
            .and()
            .haveSimpleNameEndingWith("Reply")
            .should()
            .beRecords()
            .because("what goes over the wire is plain data whose names are the names of the JSON");

    @ArchTest
    static final ArchRule only_the_server_knows_its_wire = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER + "..")
            .because("the form of the answers may change without a change of the judgement");

    @ArchTest
    static final ArchRule wire_knows_no_transport = noClasses()
            .that()
            .resideInAnyPackage(SERVER + ".wire..", SERVER + ".cache..", SERVER + ".config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVER + ".http..", "org.eclipse.jetty..", "jakarta.servlet..")
            .because("data, memory and settings are the same whatever carries them");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching(SERVER + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package must be readable without reading all");

    @ArchTest
    static final ArchRule packages_do_not_know_what_puts_them_together = noClasses()
            .that()
            .resideInAPackage(SERVER + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER)
            .because("ServerApp hands everything to its parts, which so can be tested alone");

    @ArchTest
    static final ArchRule only_the_file_of_the_clients_is_written = noClasses()
            .that()
            .resideInAPackage(SERVER + "..")
            .and()
            .resideOutsideOfPackage(SERVER + ".pairing..")
            .should()
            .callMethodWhere(target(
                            nameMatching("write.*|create.*|new(Output|Buffered|Byte).*|move|copy|delete.*|open"))
                    .and(target(owner(assignableTo(Files.class).or(assignableTo(FileChannel.class))))))
            .orShould()
            .accessClassesThat()
            .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class)
            .because(
                    "a kill at any moment must lose nothing, which is tested for that file (ClientsFileTest) and no other");

    @ArchTest
    static final ArchRule static_fields_are_final = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(SERVER + "..")
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("there is no static mutable state");
}
