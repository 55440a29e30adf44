package io.github.napi4j.compiler.javac;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles nothing and prints why; to be run by a JVM that was started without {@code jdk.compiler}. */
final class RuntimeWithoutCompiler {
    private RuntimeWithoutCompiler() {}

    public static void main(String[] arguments) {
        var diagnostics = new Diagnostics();
        new JavacStage().run(new JavacInput(List.of(), Map.of(), List.of(), 17, Path.of(arguments[0])), diagnostics);
        System.out.writeBytes(
                new TerminalRenderer(false).render(diagnostics.all()).getBytes(StandardCharsets.UTF_8));
        System.exit(diagnostics.exitCode());
    }
}
