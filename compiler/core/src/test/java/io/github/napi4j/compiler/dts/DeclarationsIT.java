package io.github.napi4j.compiler.dts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.TestToolchain;
import io.github.napi4j.compiler.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every golden index.d.ts, and the code beside it that uses it, under {@code tsc --strict}; lines that must not compile are
 * marked {@code @ts-expect-error}, which is an error itself where they do.
 */
class DeclarationsIT {
    @Test
    void declarationsAndTheirUseCompileStrictly() throws IOException, InterruptedException {
        Toolchain toolchain = TestToolchain.get();
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/test/fixtures/bindings"))) {
            walk.map(Path::toString)
                    .filter(name -> name.endsWith(".ts"))
                    .sorted()
                    .forEach(files::add);
        }
        assertThat(files).filteredOn(name -> name.endsWith("index.d.ts")).isNotEmpty();

        CommandResult result = Command.of(
                        toolchain.node(22),
                        toolchain.typescript().resolve("bin/tsc").toString(),
                        "--strict",
                        "--noEmit",
                        "--target",
                        "es2022",
                        "--module",
                        "nodenext",
                        "--exactOptionalPropertyTypes")
                .with(files)
                .run();

        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }
}
