package io.github.napi4j.bench;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What collecting costs programs that keep 64 MiB and allocate 1 GiB, and what threads cost programs that start none: every
 * compute program in the build with threads beside the one without.
 */
public final class CollectorBench {

    private static final List<String> LOADS = List.of("trees", "map", "buffers");

    /** A line of the collector's log. */
    private static final Pattern COLLECTION = Pattern.compile("\\[gc] #\\d+ (?<kind>\\w+) pause (?<pause>\\d+) us,.*");

    private CollectorBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolders.output("collector");
        System.out.print(pauses(BenchFolders.build("collector", folder)));
        System.out.println();
        try (Lane threads = BenchLanes.module(folder.resolve("threads"), Target.WASM32_WASIP1_THREADS);
                Lane plain = BenchLanes.module(folder.resolve("plain"), Target.WASM32_WASIP1)) {
            System.out.print(threads(threads, plain));
        }
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
            CommandResult result = Command.of(
                            BenchLanes.node(),
                            BenchFolders.lane("collector.mjs").toString(),
                            addon.toString(),
                            load)
                    .env("NAPI4J_GC_LOG", "1")
                    .run();
            if (!result.succeeded()) {
                throw new IllegalStateException(result.output() + result.errors());
            }
            String output = result.output().strip();
            addLoad(table, load, Double.parseDouble(output.substring(output.indexOf(' ') + 1)), result.errors());
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

    private static Table threads(Lane threads, Lane plain) {
        Table table = new Table("program", "with threads ms", "without ms", "ratio");
        double logarithms = 0;
        for (Program program : Program.ALL) {
            double[] best = ComputeBench.measure(program, List.of(threads, plain));
            double ratio = best[0] / best[1];
            logarithms += Math.log(ratio);
            table.add(program.name(), Table.number(best[0], 2), Table.number(best[1], 2), Table.number(ratio, 2));
        }
        table.add("geometric mean", "", "", Table.number(Math.exp(logarithms / Program.ALL.size()), 2));
        return table;
    }
}
