package io.github.napi4j.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/ARCHITECTURE.md, as far as they run inside the compiler. */
@AnalyzeClasses(packages = "io.github.napi4j.compiler", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule stagesKnowEachOtherOnlyThroughWhatPassesBetweenThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.github.napi4j.compiler..")
            .layer("pipeline")
            .definedBy("io.github.napi4j.compiler")
            .layer("toolchain")
            .definedBy("..compiler.toolchain..")
            .layer("source")
            .definedBy("..compiler.source..")
            .layer("bind")
            .definedBy("..compiler.bind..")
            .layer("escape")
            .definedBy("..compiler.escape..")
            .layer("glue")
            .definedBy("..compiler.glue..")
            .layer("dts")
            .definedBy("..compiler.dts..")
            .layer("javac")
            .definedBy("..compiler.javac..")
            .layer("teavm")
            .definedBy("..compiler.teavm..")
            .layer("clang")
            .definedBy("..compiler.clang..")
            .layer("link")
            .definedBy("..compiler.link..")
            .layer("npm")
            .definedBy("..compiler.npm..")
            .whereLayer("pipeline")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("toolchain")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("pipeline", "bind", "npm")
            .whereLayer("bind")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("escape")
            .mayOnlyBeAccessedByLayers("bind")
            .whereLayer("glue")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("dts")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("javac")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("teavm")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("clang")
            .mayOnlyBeAccessedByLayers("pipeline", "link", "toolchain")
            .whereLayer("link")
            .mayOnlyBeAccessedByLayers("pipeline", "npm", "toolchain")
            .whereLayer("npm")
            .mayOnlyBeAccessedByLayers("pipeline", "toolchain");

    @ArchTest
    static final ArchRule onlyOnePackageStartsTools = noClasses()
            .that()
            .resideOutsideOfPackage("..compiler.process")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .because("time limits, output and missing tools are handled in one place");

    @ArchTest
    static final ArchRule guestCodeIsInputNotLibrary = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.napi4j.guest..", "io.github.napi4j.runtime..")
            .because("those classes live inside the module");

    @ArchTest
    static final ArchRule compilerHasNoStaticState = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.github.napi4j.compiler..")
            .should()
            .beFinal()
            .because("two builds may run in one process");
}
