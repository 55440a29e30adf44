package io.github.napi4j.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    @Test
    void outputErrorsAndExitCodeComeBackApart(@TempDir Path folder) throws InterruptedException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());

        var result = Command.of("sh", "-c", "echo \"$GREETING\"; pwd; echo oops >&2; exit 3")
                .env("GREETING", "grüezi")
                .in(folder)
                .streaming(lines::add, line -> {})
                .run();

        assertThat(result.output())
                .startsWith("grüezi\n")
                .contains(folder.getFileName().toString());
        assertThat(result.errors()).isEqualTo("oops\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(lines).hasSize(2).first().isEqualTo("grüezi");
        assertThatExceptionOfType(ToolFailedException.class)
                .isThrownBy(result::orThrow)
                .withMessageContaining("exit code 3")
                .withMessageContaining("oops");
    }

    @Test
    void outputLargerThanAPipeDoesNotBlock() throws InterruptedException {
        var result = Command.of("sh", "-c", "yes 0123456789 | head -n 100000; yes e | head -n 100000 >&2")
                .run();

        assertThat(result.output()).hasSize(1_100_000);
        assertThat(result.errors()).hasSize(200_000);
    }

    @Test
    void missingToolIsNamed() {
        assertThatExceptionOfType(ToolMissingException.class)
                .isThrownBy(() -> Command.of("no-such-tool-anywhere").run())
                .satisfies(e -> assertThat(e.tool()).isEqualTo("no-such-tool-anywhere"));
    }

    @Test
    void toolBeyondItsTimeIsKilled() {
        assertThatExceptionOfType(ToolTimeoutException.class)
                .isThrownBy(() ->
                        Command.of("sleep", "600").within(Duration.ofMillis(50)).run())
                .withMessageContaining("sleep 600");
    }
}
