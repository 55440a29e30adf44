package io.github.napi4j.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/ARCHITECTURE.md between rooms. */
@AnalyzeClasses(packages = "io.github.napi4j", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CLI = "io.github.napi4j.cli..";
    private static final String MAVEN = "io.github.napi4j.maven..";
    private static final String COMPILER = "io.github.napi4j.compiler..";
    private static final String[] GUEST = {"io.github.napi4j.guest..", "io.github.napi4j.runtime.."};
    private static final String[] JVM = {"io.github.napi4j.jvm..", "io.github.napi4j.chicory.."};

    @ArchTest
    static final ArchRule frontEndsAreThin = noClasses()
            .that()
            .resideInAnyPackage(CLI, MAVEN)
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.github.napi4j..").and(not(resideInAnyPackage(CLI, MAVEN, COMPILER))))
            .because("all that a front end knows is the compiler");

    @ArchTest
    static final ArchRule commandAndPlugInDoNotKnowEachOther = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    @ArchTest
    static final ArchRule nobodyKnowsThePlugIn = noClasses()
            .that()
            .resideOutsideOfPackage(MAVEN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MAVEN)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule compilerKnowsNoHost = noClasses()
            .that()
            .resideInAPackage(COMPILER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JVM);

    @ArchTest
    static final ArchRule onlyTheJvmHostKnowsChicoryAndGraal = noClasses()
            .that()
            .resideOutsideOfPackages(JVM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.dylibso.chicory..", "org.graalvm..");

    @ArchTest
    static final ArchRule guestCodeIsInputOfTheCompiler = noClasses()
            .that()
            .resideInAnyPackage(GUEST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMPILER);
}
