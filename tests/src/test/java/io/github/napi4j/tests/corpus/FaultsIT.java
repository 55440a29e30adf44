package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that end an addon: everybody hears of it, and nobody waits for ever. */
final class FaultsIT {
    private static final List<String> FAULTS = List.of("fast-call", "slow-call", "thread", "join", "lock", "pool");

    @TestFactory
    Stream<DynamicNode> deadAddonsSaySo() {
        return Stream.of(HostKind.NODE_22, HostKind.NODE_24, HostKind.NODE_26, HostKind.CHROMIUM, HostKind.JVM)
                .flatMap(kind -> FAULTS.stream().map(fault -> test(kind, fault)));
    }

    /** Only whoever made a worker can kill it, so the one that waits for its thread is not waiting in Java. */
    @ParameterizedTest
    @CsvSource({"22, never", "24, never", "26, never", "22, busy", "24, busy", "26, busy"})
    void anAddonWhoseWorkerIsKilledIsDead(int version, String function) throws Exception {
        CommandResult result = Command.of(
                        TestTools.toolchain().node(version),
                        Repository.path("tests/loader/kill-java.cjs").toString(),
                        BuiltCorpus.OF_THIS_RUN.folder(AddonCase.FAULTS).toString(),
                        function)
                .within(Duration.ofMinutes(1))
                .run();

        assertThat(result.output()).isEqualTo("""
                promise NAPI4J_DEAD because a worker ended
                add NAPI4J_DEAD
                lockOfTrap NAPI4J_DEAD
                """);
        assertThat(result.errors()).contains("a thread of the addon died");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void printedLinesAreWholeAndSurviveATrap() throws Exception {
        CommandResult result = Command.of(
                        TestTools.toolchain().node(24),
                        "-e",
                        """
                        const addon = require(process.argv[1]);
                        addon.print(4, 500);
                        try { addon.trap(1); } catch (error) { process.exitCode = error.name === 'RuntimeError' ? 3 : 4; }
                        """,
                        BuiltCorpus.OF_THIS_RUN.folder(AddonCase.FAULTS).toString())
                .within(Duration.ofMinutes(1))
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.output()).endsWith("not a whole line\n");
        assertThat(result.output().lines().filter(line -> line.matches("line \\d+ of standard output")))
                .hasSize(2000);
        assertThat(result.errors().lines()).hasSize(2000).allMatch(line -> line.matches("line \\d+ of standard error"));
    }

    private static DynamicTest test(HostKind kind, String fault) {
        return dynamicTest(fault + " on " + kind.label(), () -> {
            Path check = AddonCase.FAULTS.folder().resolve("deadly").resolve(fault + ".mjs");
            try (Host host = kind.open()) {
                assertThat(host.check(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.FAULTS), check)
                                .assertions())
                        .isPositive();
            }
        });
    }
}
