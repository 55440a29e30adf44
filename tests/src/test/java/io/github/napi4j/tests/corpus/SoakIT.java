package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed load for minutes, in Node: threads, callbacks, allocation, exceptions, disposal, and a memory that does not grow.
 * {@code -Dnapi4j.soak.minutes=30} makes it long.
 */
final class SoakIT {
    private static final int MINUTES = Integer.getInteger("napi4j.soak.minutes", 3);

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "what is resident is compared after glibc gave back what is free")
    void mixedLoadDoesNotGrow() throws Exception {
        var result = Command.of(
                        TestTools.toolchain().node(24),
                        "--expose-gc",
                        Repository.path("tests/soak/soak.mjs").toString(),
                        BuiltCorpus.OF_THIS_RUN.folder(AddonCase.THREADSAFE).toString(),
                        compileTrim().toString(),
                        Integer.toString(MINUTES))
                // glibc keeps an arena for each of many workers otherwise.
                .env("MALLOC_ARENA_MAX", "1")
                .within(Duration.ofMinutes(MINUTES + 5))
                .run();

        System.out.println(result.output());
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    private Path compileTrim() throws InterruptedException {
        Path addon = folder.resolve("trim.node");
        Command.of(
                        TestTools.toolchain().clang(),
                        "-O1",
                        "-fPIC",
                        "-shared",
                        "-nostdlib",
                        "-fuse-ld=lld",
                        Repository.path("tests/soak/trim.c").toString(),
                        "-o",
                        addon.toString())
                .run()
                .orThrow();
        return addon;
    }
}
