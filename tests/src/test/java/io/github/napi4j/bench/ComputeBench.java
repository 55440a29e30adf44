package io.github.napi4j.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Runs every program in the module that napi4j builds, in TeaVM's WasmGC output and on HotSpot, and prints how they compare.
 *
 * <p>Each lane is one long-lived process. Lanes take turns, program by program and round by round, so that what else the
 * machine does meets all of them. Processor time is measured, and the cheapest round counts. A program whose checksums differ
 * ends the bench.
 */
public final class ComputeBench {

    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 9;

    /**
     * The cheapest rounds of one program, in milliseconds of processor time.
     *
     * @param program which
     * @param module in our module
     * @param wasmGc in TeaVM's
     * @param hotSpot on HotSpot
     */
    private record Result(String program, double module, double wasmGc, double hotSpot) {

        double toWasmGc() {
            return module / wasmGc;
        }

        double toHotSpot() {
            return module / hotSpot;
        }
    }

    private ComputeBench() {}

    /** Arguments: the names of the programs to run, all when there are none. */
    public static void main(String[] arguments) throws Exception {
        List<String> names = Arrays.asList(arguments);
        List<Program> programs = Program.ALL.stream()
                .filter(program -> names.isEmpty() || names.contains(program.name()))
                .toList();
        Path folder = BenchFolders.output("compute");
        List<Result> results = new ArrayList<>();
        try (Lane module = BenchLanes.module(folder);
                Lane wasmGc = BenchLanes.wasmGc(folder);
                Lane hotSpot = BenchLanes.hotSpot(folder)) {
            for (Program program : programs) {
                System.err.println("running " + program.name());
                double[] best = measure(program, List.of(module, wasmGc, hotSpot));
                results.add(new Result(program.name(), best[0], best[1], best[2]));
            }
        }
        print(results);
    }

    /** The cheapest round of a program in each lane, in milliseconds of processor time. */
    static double[] measure(Program program, List<Lane> lanes) {
        double[] best = new double[lanes.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        int[] checksums = new int[lanes.size()];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int lane = 0; lane < lanes.size(); lane++) {
                Lane.Run run = lanes.get(lane).run(program.name(), program.size());
                checksums[lane] = run.checksum();
                if (round >= 0) {
                    best[lane] = Math.min(best[lane], run.milliseconds());
                }
            }
            for (int lane = 1; lane < lanes.size(); lane++) {
                if (checksums[lane] != checksums[0]) {
                    throw new IllegalStateException(
                            program.name() + ": " + lanes.get(0).name() + " computes " + checksums[0] + ", "
                                    + lanes.get(lane).name() + " computes " + checksums[lane]);
                }
            }
        }
        return best;
    }

    private static void print(List<Result> results) {
        Table table = new Table("program", "napi4j ms", "WasmGC ms", "HotSpot ms", "to WasmGC", "to HotSpot");
        for (Result result : results) {
            table.add(
                    result.program(),
                    Table.number(result.module(), 2),
                    Table.number(result.wasmGc(), 2),
                    Table.number(result.hotSpot(), 2),
                    Table.number(result.toWasmGc(), 2),
                    Table.number(result.toHotSpot(), 2));
        }
        addMean(table, "geometric mean", results);
        // WasmGC asks the host for a stack trace with every exception, which would flatter the mean.
        addMean(
                table,
                "... without exceptions",
                results.stream()
                        .filter(result -> !result.program().equals("exceptions"))
                        .toList());
        System.out.print(table);
    }

    private static void addMean(Table table, String name, List<Result> results) {
        table.add(
                name,
                "",
                "",
                "",
                Table.number(geometricMean(results, Result::toWasmGc), 2),
                Table.number(geometricMean(results, Result::toHotSpot), 2));
    }

    private static double geometricMean(List<Result> results, ToDoubleFunction<Result> ratio) {
        return Math.exp(results.stream()
                .mapToDouble(result -> Math.log(ratio.applyAsDouble(result)))
                .average()
                .orElse(Double.NaN));
    }
}
