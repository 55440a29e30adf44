package io.github.napi4j.compiler.npm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageFolderTest {

    private static final String AUTHORS = "{ \"name\": \"demo\", \"version\": \"1.0.0\" }";

    private final Diagnostics diagnostics = new Diagnostics();

    @TempDir
    private Path scratch;

    @TempDir
    private Path parent;

    private PackageFiles files = new PackageFiles.Builder().build();

    @BeforeEach
    void makePackage() throws Exception {
        var fixture = new NpmFixture(scratch);
        files = new NpmStage(fixture.packages()).run(fixture.input(AUTHORS, false, Target.WASM32_WASIP1_THREADS));
    }

    @Test
    void filesAreWrittenBelowANewFolderAndNothingElseIs() throws Exception {
        Path out = parent.resolve("größe 1/dist");

        assertThat(write(out)).isEqualTo(files.names().size());
        try (Stream<Path> written = Files.walk(out)) {
            assertThat(written.filter(Files::isRegularFile)
                            .map(file -> out.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(files.names());
        }
        assertThat(out.resolve("demo.wasm32-wasi.wasm")).hasBinaryContent(files.bytes("demo.wasm32-wasi.wasm"));
    }

    @Test
    void whatDidNotChangeIsLeftAlone() throws Exception {
        write(parent);
        Files.writeString(parent.resolve("index.js"), "changed");
        Files.writeString(parent.resolve("notes.txt"), "mine");

        assertThat(write(parent)).isEqualTo(1);
        assertThat(parent.resolve("index.js")).hasContent(files.text("index.js"));
        assertThat(parent.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void othersMayReadTheFiles() throws Exception {
        Path plain = Files.createFile(parent.resolve("plain"));
        write(parent);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("index.js"))))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
    }

    @Test
    void aFolderWithAnAddonProjectIsRefusedAndKept() throws Exception {
        Path manifest = Files.writeString(parent.resolve("package.json"), AUTHORS);

        assertThat(write(parent)).isEqualTo(-1);
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.N5002);
        assertThat(manifest).hasContent(AUTHORS);
        assertThat(parent.resolve("index.js")).doesNotExist();
    }

    @Test
    void aFolderWithABrokenPackageJsonIsRefused() throws Exception {
        Files.writeString(parent.resolve("package.json"), "{");

        assertThat(write(parent)).isEqualTo(-1);
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.N5002);
    }

    @Test
    void aFileInTheWayIsReportedByName() throws Exception {
        Path file = Files.writeString(parent.resolve("out"), "a file");

        assertThat(write(file.resolve("dist"))).isEqualTo(-1);
        assertThat(diagnostics.all()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.N5001);
            assertThat(diagnostic.notes()).singleElement().asString().contains(file.toString());
        });
    }

    private int write(Path folder) {
        return new PackageFolder(folder, diagnostics).write(files);
    }
}
