package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Mixed load for minutes, in Node: threads, callbacks, allocation, exceptions, disposal, and a memory that does not grow.
 * {@code -Dnapi4j.soak.minutes=30} makes it long.
 */
final class SoakIT {
    private static final int MINUTES = Integer.getInteger("napi4j.soak.minutes", 3);

    @Test
    @EnabledIfSystemProperty(
            named = "napi4j.soak.minutes",
            matches = "\\d+",
            disabledReason = "the resident memory grows by about a MiB a round: run it with -Dnapi4j.soak.minutes=3")
    void mixedLoadDoesNotGrow() throws Exception {
        var result = Command.of(
                        TestTools.toolchain().node(24),
                        "--expose-gc",
                        Repository.path("tests/soak/soak.mjs").toString(),
                        BuiltCorpus.OF_THIS_RUN.folder(AddonCase.THREADSAFE).toString(),
                        Integer.toString(MINUTES))
                // glibc keeps what threads freed, for each of many arenas.
                .env("MALLOC_ARENA_MAX", "1")
                .within(Duration.ofMinutes(MINUTES + 5))
                .run();

        System.out.println(result.output());
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }
}
