package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.CommandLine;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * java.util.concurrent and threads under contention: a module comes to what HotSpot comes to.
 *
 * <p>{@code -Dconcurrency.runs=20} runs each area so many times in a row.
 */
final class ConcurrencyIT {

    private static final String PACKAGE = "io.github.napi4j.example.concurrency.";
    private static final int ROUNDS = 1_000;

    private static final int RUNS = Integer.getInteger("concurrency.runs", 1);

    /** Fewer allocations lie between two collections than a round makes. */
    private static final String STRESS = "500";

    /** So many that one of them fails all but surely where one in three would. */
    private static final int PROCESSES = 8;

    @TempDir
    private Path folder;

    /** A class of the addon and its functions. */
    enum Area {
        ATOMICS("Atomics", "atomicCounters", "atomicReferences", "fieldUpdaters", "varHandles"),
        COLLECTIONS("Collections", "concurrentMaps", "concurrentSets"),
        EXECUTORS("Executors", "pools", "forkJoin", "scheduled"),
        FUTURES("Futures", "completableFutures", "flow", "futureGraph"),
        LIBRARY("Library", "libraryCaches", "sharedObjects"),
        LOCKS("Locks", "locks", "readWriteLocks", "conditions"),
        QUEUES("Queues", "queues", "queueEdges"),
        STREAMS("Streams", "parallelStreams", "sequentialStreams", "parallelArrays"),
        SYNCHRONIZERS("Synchronizers", "latchesAndBarriers", "phaser", "exchanger", "semaphores"),
        THREADS("Threads", "threadStates", "interrupts", "threadProperties", "timersAndRandom");

        private final String owner;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> functions;

        Area(String owner, String... functions) {
            this.owner = owner;
            this.functions = List.of(functions);
        }

        /** Functions that count no rounds ignore the argument, on both sides. */
        private List<JsonArray> calls() {
            return functions.stream().map(Area::call).toList();
        }

        private static JsonArray call(String function) {
            JsonArray call = AddonCalls.call(function);
            call.add(ROUNDS);
            return call;
        }
    }

    @ParameterizedTest
    @EnumSource
    void areaComesToTheSameAsOnHotSpot(Area area) throws Exception {
        compare(area, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void areaComesToTheSameUnderCollectorStress(Area area) throws Exception {
        compare(area, Map.of("NAPI4J_GC_STRESS", STRESS));
    }

    /** The classes of java.util.concurrent come from the JDK that builds; what they do does not. */
    @Test
    void aNewerJdkBuildsTheSame() throws Exception {
        Optional<Path> java = TestTools.java(25);
        assumeTrue(java.isPresent(), "there is no JDK 25: JAVA_HOME_25 may name one");
        Path built = folder.resolve("built-by-25");
        CommandLine.on(
                        java.orElseThrow(),
                        "build",
                        "--project",
                        AddonCase.CONCURRENCY.folder().toString(),
                        "--output",
                        built.toString(),
                        "--target",
                        "wasm32-wasip1-threads")
                .within(Duration.ofMinutes(10))
                .run()
                .orThrow();
        for (Area area : Area.values()) {
            compare(area, built, Map.of());
        }
    }

    /** Each process starts with little memory, and its threads hand each other what they make it grow by. */
    @Test
    void memoryGrowsUnderThreadsWhereAddressesAreCompared() throws Exception {
        Path check = Files.writeString(folder.resolve("growth.mjs"), """
                export default function check(addon, assert) {
                  assert.equal(addon.forkJoinSort(10_000_000, 2), 80740863);
                }
                """);
        try (Host node = NodeHost.withoutGuardPages(TestTools.toolchain().node(24))) {
            for (int process = 0; process < PROCESSES; process++) {
                node.check(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.CONCURRENCY), check);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "concurrency.litmus",
            matches = "\\d+",
            disabledReason =
                    "the corpus runs 100,000 rounds on every host; -Dconcurrency.litmus=1000000 runs as many here")
    void nothingForbiddenIsSeenInManyRounds() throws Exception {
        int rounds = Integer.getInteger("concurrency.litmus", 0);
        Path check = Files.writeString(folder.resolve("litmus.mjs"), """
                export default function check(addon, assert) {
                  const lines = addon.litmus(%d);
                  for (const line of lines) assert.ok(/^[a-z -]+ 0\\b/.test(line), line);
                  assert.equal(lines.length, 11);
                }
                """.formatted(rounds));
        try (Host node = new NodeHost(TestTools.toolchain().node(24))) {
            assertThat(node.check(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.CONCURRENCY), check)
                            .assertions())
                    .isEqualTo(12);
        }
        System.out.println("litmus tests: " + rounds + " rounds of each, nothing forbidden");
    }

    private void compare(Area area, Map<String, String> environment) throws Exception {
        compare(area, BuiltCorpus.OF_THIS_RUN.folder(AddonCase.CONCURRENCY), environment);
    }

    private void compare(Area area, Path built, Map<String, String> environment) throws Exception {
        Path check;
        try (HotSpotAddon original =
                HotSpotAddon.of(AddonCase.CONCURRENCY, PACKAGE + area.owner, folder.resolve("classes"))) {
            check = HotSpotComparison.write(original, area.calls(), folder.resolve("check"));
        }
        double seconds = 0;
        try (Host node = new NodeHost(TestTools.toolchain().node(24), environment)) {
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                CheckResult result = node.check(built, check);
                assertThat(result.assertions()).isGreaterThanOrEqualTo(area.functions.size());
                seconds = Math.max(seconds, (System.nanoTime() - start) / 1e9);
            }
        }
        System.out.printf(
                "%s%s: %d runs as on HotSpot, the longest %.1f s%n",
                area.owner, environment.isEmpty() ? "" : " under collector stress", RUNS, seconds);
    }
}
