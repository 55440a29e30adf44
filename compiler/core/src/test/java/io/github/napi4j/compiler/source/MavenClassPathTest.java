package io.github.napi4j.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.workspace.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenClassPathTest {
    private static final String POM = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>org.demo</groupId>
                  <artifactId>words</artifactId>
                  <version>1.0</version>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void listedLinesOfBuildScopesGiveTheirFiles() {
        List<Path> paths = MavenClassPath.parse(List.of(
                "",
                "The following files have been resolved:",
                "   org.demo:words:jar:1.0:compile:/m2/with space/words-1.0.jar -- module org.demo.words",
                "   org.demo:json:jar:1.0:runtime:/m2/json-1.0.jar (optional) -- module org.demo.json (auto)",
                "   org.demo:native:jar:linux:1.0:provided:C:\\m2\\ñ\\native-1.0-linux.jar",
                "   org.demo:parent:pom:1.0:compile:/m2/parent-1.0.pom",
                "   org.junit:junit:jar:5.0:test:/m2/junit-5.0.jar",
                "   none"));

        assertThat(paths)
                .containsExactly(
                        Path.of("/m2/with space/words-1.0.jar"),
                        Path.of("/m2/json-1.0.jar"),
                        Path.of("C:\\m2\\ñ\\native-1.0-linux.jar"));
    }

    @Test
    void missingMavenIsAnEnvironmentError() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        var resolver = new MavenClassPath(folder.resolve("cache"), Command.of("no-such-maven"));

        assertThat(resolver.resolve(pom(), diagnostics)).isEmpty();

        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.N9001);
        assertThat(diagnostics.exitCode()).isEqualTo(3);
        try (var left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void artifactThatMavenDoesNotFindIsShownInThePom() throws IOException {
        List<Diagnostic> found = report(
                "[ERROR] Failed to execute goal on project b: Could not resolve dependencies for project a:b:jar:1:"
                        + " Could not find artifact org.demo:words:jar:1.0 in central (https://repo) -> [Help 1]\n"
                        + "[ERROR] \n[ERROR] To see the full stack trace\n");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).isEqualTo("cannot find `org.demo:words:1.0` in any repository");
        assertThat(found.get(0).span()).hasToString("pom.xml:5:19");
    }

    @Test
    void artifactThatAnotherNeedsIsShownAtTheOneInThePom() throws IOException {
        List<Diagnostic> found = report(
                "[ERROR] Failed to execute goal on project b: Could not resolve dependencies for project a:b:jar:1:"
                        + " Failed to collect dependencies at org.demo:words:jar:1.0 -> org.demo:deep:jar:2.0:"
                        + " Failed to read artifact descriptor for org.demo:deep:jar:2.0: Could not transfer artifact"
                        + " org.demo:deep:pom:2.0 from/to central (https://repo): repo: Name or service not known"
                        + " -> [Help 1]\n");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).isEqualTo("cannot find `org.demo:deep:2.0` in any repository");
        assertThat(found.get(0).span()).hasToString("pom.xml:5:19");
        assertThat(found.get(0).label()).isEqualTo("needs it");
        assertThat(found.get(0).notes())
                .containsExactly("the repository could not be asked: repo: Name or service not known");
    }

    @Test
    void severalMissingArtifactsAreReportedEach() throws IOException {
        List<Diagnostic> found = report(
                "[ERROR] Failed to execute goal on project b: Could not resolve dependencies for project a:b:jar:1:"
                        + " The following artifacts could not be resolved: org.demo:words:jar:1.0, x.y:zz:jar:1:"
                        + " Could not find artifact org.demo:words:jar:1.0 in central (https://repo)\n");

        assertThat(found)
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "cannot find `org.demo:words:1.0` in any repository",
                        "cannot find `x.y:zz:1` in any repository");
    }

    @Test
    void pomThatMavenRefusesIsShownAtTheTag() throws IOException {
        List<Diagnostic> found = report("""
                [ERROR] [ERROR] Some problems were encountered while processing the POMs:
                [ERROR] 'dependencies.dependency.version' for org.demo:words:jar is missing. @ line 3, column 17
                 @\s
                [ERROR] The build could not read 1 project -> [Help 1]
                [ERROR]     'dependencies.dependency.version' for org.demo:words:jar is missing. @ line 3, column 17
                """);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(DiagnosticCode.N1002);
        assertThat(found.get(0).message())
                .isEqualTo("Maven cannot read `pom.xml`: `dependencies.dependency.version` for org.demo:words:jar is"
                        + " missing.");
        assertThat(found.get(0).span()).hasToString("pom.xml:3:5");
    }

    @Test
    void changedParentPomChangesTheKey() throws IOException {
        Path parent = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path child = Files.createDirectory(folder.resolve("child")).resolve("pom.xml");
        Files.writeString(child, "<project><parent><artifactId>p</artifactId></parent></project>");
        ContentHash before = PomChain.of(child).hash();

        assertThat(PomChain.of(child).files()).startsWith(child, parent);
        assertThat(PomChain.of(child).hash()).isEqualTo(before);
        Files.writeString(parent, "<project><!-- --></project>");
        assertThat(PomChain.of(child).hash()).isNotEqualTo(before);
    }

    private List<Diagnostic> report(String output) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        MavenErrors.report(output, pom(), diagnostics);
        return diagnostics.all();
    }

    private Pom pom() throws IOException {
        Path path = Files.writeString(folder.resolve("pom.xml"), POM);
        return new Pom(path, new SourceFile("pom.xml", POM));
    }
}
