package io.github.napi4j.bench;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.tests.host.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What threads bring and cost: programs of the corpus on two threads beside one, and locks, all beside HotSpot. Wall time, so
 * the machine should be quiet and have two cores.
 *
 * <p>What is compared takes turns, round by round, so that what else the machine does meets all of it; the median counts.
 */
public final class ThreadBench {

    /** Times a lock is taken. */
    private static final int LOCKINGS = 2_000_000;

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 9;

    private static final List<Parallel> PARALLEL = List.of(
            new Parallel("Mandelbrot of 1,000 by 1,000", "mandelbrot", 1000, "1.8"),
            new Parallel("fork-join sort of 10,000,000 ints", "forkJoinSort", 10_000_000, "1.8"),
            new Parallel("4,096 binary trees of depth 12", "binaryTrees", 12, "1.6"));

    private final List<String> node;
    private final List<String> hotSpot;

    private ThreadBench(List<String> node, List<String> hotSpot) {
        this.node = node;
        this.hotSpot = hotSpot;
    }

    /** A program, and how many times faster it should be on two threads. */
    private record Parallel(String name, String function, int size, String bar) {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolders.output("threads");
        Path project = Repository.path("tests/addons/concurrency");
        Path addon = BenchFolders.build(project, folder.resolve("concurrency"), Set.of(Target.WASM32_WASIP1_THREADS));
        Path classes = BenchLanes.compile(folder, List.of(project));
        var bench = new ThreadBench(
                List.of(
                        BenchLanes.node().toString(),
                        BenchFolders.lane("threads.mjs").toString(),
                        addon.toString()),
                BenchLanes.onHotSpot(classes, HotSpotThreads.class));
        System.out.print(bench.parallel());
        System.out.println();
        System.out.print(bench.locks());
    }

    private Table parallel() {
        Table table = new Table(
                "program", "1 thread ms", "2 threads ms", "faster", "HotSpot 1 ms", "HotSpot 2 ms", "faster", "bar");
        for (Parallel program : PARALLEL) {
            System.err.println("running " + program.name);
            List<double[]> times = measure(program.function, program.size, 1, 2);
            double[] ours = times.get(0);
            double[] theirs = times.get(1);
            table.add(
                    program.name,
                    Table.number(ours[0], 0),
                    Table.number(ours[1], 0),
                    Table.number(ours[0] / ours[1], 2),
                    Table.number(theirs[0], 0),
                    Table.number(theirs[1], 0),
                    Table.number(theirs[0] / theirs[1], 2),
                    program.bar);
        }
        return table;
    }

    private Table locks() {
        Table table = new Table("a lock taken and released, ns", "napi4j", "HotSpot", "napi4j to HotSpot", "bar");
        addLock(table, "by one thread, after a second one was started", 1, "15 ns");
        addLock(table, "by four threads, contended", 4, "4");
        return table;
    }

    private void addLock(Table table, String name, int threads, String bar) {
        System.err.println("running a lock " + name);
        List<double[]> times = measure("synchronizedCount", LOCKINGS, threads);
        double ours = times.get(0)[0];
        double theirs = times.get(1)[0];
        table.add(
                name,
                Table.number(ours * 1e6 / LOCKINGS, 1),
                Table.number(theirs * 1e6 / LOCKINGS, 1),
                Table.number(ours / theirs, 2),
                bar);
    }

    /** The median wall milliseconds of a function with each number of threads: in our module, then on HotSpot. */
    private List<double[]> measure(String function, int size, int... threads) {
        try (Lane ours = Lane.start("napi4j", node);
                Lane theirs = Lane.start("HotSpot", hotSpot)) {
            List<Lane> lanes = List.of(ours, theirs);
            double[][][] times = new double[lanes.size()][threads.length][ROUNDS];
            List<Lane.Run> checked = new ArrayList<>();
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                for (int lane = 0; lane < lanes.size(); lane++) {
                    for (int i = 0; i < threads.length; i++) {
                        Lane.Run run = lanes.get(lane).run(function, size, threads[i]);
                        checked.add(run);
                        if (round >= 0) {
                            times[lane][i][round] = run.milliseconds();
                        }
                    }
                }
            }
            if (checked.stream().mapToInt(Lane.Run::checksum).distinct().count() != 1) {
                throw new IllegalStateException(function + " computes different things: " + checked);
            }
            return Arrays.stream(times)
                    .map(lane ->
                            Arrays.stream(lane).mapToDouble(ThreadBench::median).toArray())
                    .toList();
        }
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
