package io.github.napi4j.bench;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.tests.host.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What threads bring and cost: programs of the corpus on two threads beside one, and locks beside HotSpot's. Wall time, so the
 * machine should be quiet and have two cores.
 */
public final class ThreadBench {

    /** Times a lock is taken. */
    private static final int ROUNDS = 2_000_000;

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

    private Table parallel() throws InterruptedException {
        Table table = new Table("program", "1 thread ms", "2 threads ms", "faster", "bar");
        for (Parallel program : PARALLEL) {
            Answer one = run(node, program.function, program.size, 1);
            Answer two = run(node, program.function, program.size, 2);
            check(program.name, one, two);
            table.add(
                    program.name,
                    Table.number(one.milliseconds, 0),
                    Table.number(two.milliseconds, 0),
                    Table.number(one.milliseconds / two.milliseconds, 2),
                    program.bar);
        }
        return table;
    }

    private Table locks() throws InterruptedException {
        Table table = new Table("a lock taken and released, ns", "napi4j", "HotSpot", "napi4j to HotSpot", "bar");
        addLock(table, "by one thread, after a second one was started", 1, "15 ns");
        addLock(table, "by four threads, contended", 4, "4");
        return table;
    }

    private void addLock(Table table, String name, int threads, String bar) throws InterruptedException {
        Answer ours = run(node, "synchronizedCount", ROUNDS, threads);
        Answer theirs = run(hotSpot, "synchronizedCount", ROUNDS, threads);
        check(name, ours, theirs);
        table.add(
                name,
                Table.number(ours.milliseconds * 1e6 / ROUNDS, 1),
                Table.number(theirs.milliseconds * 1e6 / ROUNDS, 1),
                Table.number(ours.milliseconds / theirs.milliseconds, 2),
                bar);
    }

    /** What a lane computed, and the least wall time that it took. */
    private record Answer(String checksum, double milliseconds) {}

    private static Answer run(List<String> lane, String function, int size, int threads) throws InterruptedException {
        String output = Command.of(Path.of(lane.get(0)))
                .with(lane.subList(1, lane.size()))
                .with(function, Integer.toString(size), Integer.toString(threads))
                .run()
                .orThrow()
                .output()
                .strip();
        int blank = output.indexOf(' ');
        return new Answer(output.substring(0, blank), Double.parseDouble(output.substring(blank + 1)));
    }

    private static void check(String name, Answer one, Answer other) {
        if (!one.checksum.equals(other.checksum)) {
            throw new IllegalStateException(name + ": " + one.checksum + " is not " + other.checksum);
        }
    }
}
