package io.github.napi4j.compiler.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavacStageTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @TempDir
    Path folder;

    @Test
    void authorAndGlueCompileTogether() {
        var author = new SourceFile(
                "src/main/java/größe/Maß.java",
                "package größe; public class Maß { public static int zwei() { return 2; } }");

        boolean compiled = run(author, Map.of("glue.Glue", "package glue; class Glue { int x = größe.Maß.zwei(); }"));

        assertThat(compiled).isTrue();
        assertThat(diagnostics.all()).isEmpty();
        assertThat(folder.resolve("größe/Maß.class")).exists();
        assertThat(folder.resolve("glue/Glue.class")).exists();
    }

    @Test
    void everyTypeErrorIsReportedAtItsPlace() {
        var author = new SourceFile("src/main/java/A.java", """
                public class A {
                    static int a() { return "text"; }
                    static void b() { missing(); }
                }
                """);

        boolean compiled = run(author, Map.of());

        assertThat(compiled).isFalse();
        assertThat(diagnostics.all())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.code()).isEqualTo(DiagnosticCode.N3001));
        assertThat(diagnostics.all().get(0).span()).hasToString("src/main/java/A.java:2:29");
        assertThat(diagnostics.all().get(1).span()).hasToString("src/main/java/A.java:3:23");
    }

    @Test
    void brokenGlueIsOurBug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(new SourceFile("A.java", "class A {}"), Map.of("G", "class G { int x = ; }")))
                .withMessageContaining("generated code does not compile");
    }

    private boolean run(SourceFile author, Map<String, String> generated) {
        return new JavacStage().run(new JavacInput(List.of(author), generated, List.of(), 17, folder), diagnostics);
    }
}
