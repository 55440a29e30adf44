package io.github.napi4j.bench;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What collecting costs programs that keep 64 MiB and allocate 1 GiB, how long a full collection of such a heap takes, and what
 * threads cost programs that start none: every compute program in the build with threads beside the one without.
 *
 * <p>Where an engine puts the code of a loop changes its time by more than threads do, and depends on what ran before. So each
 * pair of processes runs the programs in another order, and the median of the pairs counts.
 */
public final class CollectorBench {

    private static final List<String> LOADS = List.of("trees", "map", "buffers");

    private static final List<String> FULL_LOADS = List.of("full-trees", "full-map");

    private static final int PAIRS = 9;

    /** A line of the collector's log. */
    private static final Pattern COLLECTION = Pattern.compile("\\[gc] #\\d+ (?<kind>\\w+) pause (?<pause>\\d+) us,.*");

    private CollectorBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolders.output("collector");
        Path addon = BenchFolders.build("collector", folder);
        System.out.print(pauses(addon));
        System.out.println();
        System.out.print(fullCollections(addon));
        System.out.println();
        System.out.print(threads(
                build(folder.resolve("threads"), Target.WASM32_WASIP1_THREADS),
                build(folder.resolve("plain"), Target.WASM32_WASIP1)));
    }

    private static Path build(Path folder, Target target) throws InterruptedException {
        return BenchFolders.build(BenchFolders.project("programs"), folder, Set.of(target));
    }

    private static Table pauses(Path addon) throws InterruptedException {
        Table table = new Table(
                "load",
                "run ms",
                "collections",
                "with a step",
                "full",
                "collecting ms",
                "of run time",
                "longest pause ms");
        for (String load : LOADS) {
            CommandResult result = run(addon, load);
            String output = result.output().strip();
            addLoad(table, load, Double.parseDouble(output.substring(output.indexOf(' ') + 1)), result.errors());
        }
        return table;
    }

    private static CommandResult run(Path addon, String load) throws InterruptedException {
        CommandResult result = Command.of(
                        BenchLanes.node(), BenchFolders.lane("collector.mjs").toString(), addon.toString(), load)
                .env("NAPI4J_GC_LOG", "1")
                .run();
        if (!result.succeeded()) {
            throw new IllegalStateException(result.output() + result.errors());
        }
        return result;
    }

    private static Table fullCollections(Path addon) throws InterruptedException {
        Table table = new Table("load", "objects", "a full collection, ms", "an object, ns");
        for (String load : FULL_LOADS) {
            CommandResult result = run(addon, load);
            int objects = Integer.parseInt(
                    result.output().substring(0, result.output().indexOf(' ')));
            double[] pauses = result.errors()
                    .lines()
                    .map(COLLECTION::matcher)
                    .filter(line -> line.matches() && line.group("kind").equals("full"))
                    .mapToDouble(line -> Long.parseLong(line.group("pause")) / 1e3)
                    .sorted()
                    .toArray();
            double median = pauses[pauses.length / 2];
            table.add(
                    load, Integer.toString(objects), Table.number(median, 1), Table.number(1e6 * median / objects, 1));
        }
        return table;
    }

    private static void addLoad(Table table, String load, double milliseconds, String log) {
        int collections = 0;
        int steps = 0;
        int full = 0;
        double collecting = 0;
        double longest = 0;
        for (String line : log.lines().toList()) {
            Matcher matcher = COLLECTION.matcher(line);
            if (matcher.matches()) {
                double pause = Long.parseLong(matcher.group("pause")) / 1e3;
                collecting += pause;
                longest = Math.max(longest, pause);
                collections++;
                switch (matcher.group("kind")) {
                    case "step" -> steps++;
                    case "final" -> {
                        steps++;
                        full++;
                    }
                    case "full" -> full++;
                    default -> {}
                }
            }
        }
        table.add(
                load,
                Table.number(milliseconds, 0),
                Integer.toString(collections),
                Integer.toString(steps),
                Integer.toString(full),
                Table.number(collecting, 1),
                Table.number(100 * collecting / milliseconds, 1) + " %",
                Table.number(longest, 1));
    }

    private static Table threads(Path threads, Path plain) {
        Map<Program, List<double[]>> pairs = new HashMap<>();
        List<Program> order = new ArrayList<>(Program.ALL);
        Random random = new Random(1);
        for (int pair = 1; pair <= PAIRS; pair++) {
            System.err.println("running pair " + pair + " of " + PAIRS);
            Collections.shuffle(order, random);
            try (Lane first = BenchLanes.module("with threads", threads);
                    Lane second = BenchLanes.module("without", plain)) {
                for (Program program : order) {
                    pairs.computeIfAbsent(program, key -> new ArrayList<>())
                            .add(ComputeBench.measure(program, List.of(first, second)));
                }
            }
        }
        Table table = new Table("program", "with threads ms", "without ms", "ratio", "from", "to");
        double logarithms = 0;
        for (Program program : Program.ALL) {
            List<double[]> all = Objects.requireNonNull(pairs.get(program));
            double ratio = median(all, pair -> pair[0] / pair[1]);
            logarithms += Math.log(ratio);
            DoubleSummaryStatistics ratios =
                    all.stream().mapToDouble(pair -> pair[0] / pair[1]).summaryStatistics();
            table.add(
                    program.name(),
                    Table.number(median(all, pair -> pair[0]), 2),
                    Table.number(median(all, pair -> pair[1]), 2),
                    Table.number(ratio, 2),
                    Table.number(ratios.getMin(), 2),
                    Table.number(ratios.getMax(), 2));
        }
        table.add("geometric mean", "", "", Table.number(Math.exp(logarithms / Program.ALL.size()), 2), "", "");
        return table;
    }

    private static double median(List<double[]> pairs, ToDoubleFunction<double[]> value) {
        return pairs.stream().mapToDouble(value).sorted().toArray()[pairs.size() / 2];
    }
}
