package io.github.napi4j.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.FixtureProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStageTest {
    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private Path project;

    @BeforeEach
    void copyProject() throws IOException {
        project = folder.resolve("project");
        FixtureProject.copy(Path.of("src/test/fixtures/diagnostics/N1010"), project);
    }

    @Test
    void halfAJarIsReportedByName() throws IOException {
        Path jar = Files.writeString(folder.resolve("library.jar"), "PK");

        assertThat(run(jar)).isEmpty();
        assertThat(diagnostics.all()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(DiagnosticCode.N1003);
            assertThat(found.message()).contains(jar.toString());
        });
    }

    @Test
    void listedResourcesComeFromTheProjectAndFromJars() throws IOException {
        Path jar = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name :
                    List.of("words/", "words/nouns.txt", "words/Verbs.class", "META-INF/napi4j/words/a.txt")) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        Path packageJson = project.resolve("package.json");
        Files.writeString(packageJson, Files.readString(packageJson).replace("words/*.txt", "**/*"));

        assertThat(run(jar))
                .map(AddonSources::listedResources)
                .contains(Set.of("words/en/colors.txt", "words/nouns.txt"));
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void packageJsonThatIsAFolderCannotBeRead() throws IOException {
        Files.delete(project.resolve("package.json"));
        Files.createDirectory(project.resolve("package.json"));

        assertThat(run()).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.N1005);
    }

    private Optional<AddonSources> run(Path... classPath) {
        return new SourceStage((pom, report) -> Optional.of(List.of(classPath))).run(project, diagnostics);
    }
}
