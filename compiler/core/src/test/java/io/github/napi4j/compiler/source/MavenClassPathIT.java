package io.github.napi4j.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.FixtureProject;
import io.github.napi4j.compiler.diagnostic.Golden;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.compiler.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenClassPathIT {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>demo</groupId>
              <artifactId>addon</artifactId>
              <version>1.0.0</version>
              <dependencies>
                <dependency>
                  <groupId>org.jspecify</groupId>
                  <artifactId>jspecify</artifactId>
                  <version>1.0.1</version>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void pomInFolderWithSpacesAndLettersGivesItsJarsAndIsNotAskedTwice() throws IOException {
        Path project = Files.createDirectories(folder.resolve("mit Leerzeichen und ü"));
        Path path = Files.writeString(project.resolve("pom.xml"), POM);
        Pom pom = new Pom(path, new SourceFile("pom.xml", POM));
        Path cache = folder.resolve("çache folder");
        Diagnostics diagnostics = new Diagnostics();

        List<Path> jars = new MavenClassPath(cache).resolve(pom, diagnostics).orElseThrow();

        assertThat(diagnostics.all()).isEmpty();
        assertThat(jars).extracting(jar -> jar.getFileName().toString()).containsExactly("jspecify-1.0.1.jar");
        assertThat(jars).allMatch(Files::exists);
        MavenClassPath withoutMaven = new MavenClassPath(cache, Command.of("no-such-maven"));
        assertThat(withoutMaven.resolve(pom, diagnostics)).contains(jars);
    }

    @Test
    void missingDependencyGivesItsGoldenText() throws IOException {
        Path fixture = Path.of("src/test/fixtures/diagnostics/N1003");
        Diagnostics diagnostics = new Diagnostics();

        FixtureProject.copy(fixture, folder.resolve("project"))
                .bind(new MavenClassPath(folder.resolve("cache")), diagnostics);

        Golden.assertMatches(fixture.resolve("expected.txt"), new TerminalRenderer(false).render(diagnostics.all()));
        Golden.assertMatches(fixture.resolve("expected-exit"), diagnostics.exitCode() + "\n");
    }
}
