package io.github.napi4j.bench;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What the smallest addon weighs and how fast it starts, beside a module that NAPI-RS users install. */
public final class StartBench {

    private static final String PEER = "@node-rs/crc32-wasm32-wasi";
    private static final String PEER_VERSION = "1.10.6";
    private static final int STARTS = 15;

    private StartBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolders.output("start");
        Path sum = BenchFolders.build("sum", folder);
        Path peer = peer(folder.resolve("peer"));

        Path ourModule = sum.resolve("sum.wasm32-wasi.wasm");
        Path peerModule = peer.resolve("crc32.wasm32-wasi.wasm");
        double[] ourStarts = new double[STARTS];
        double[] peerStarts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            ourStarts[i] = start(sum, "sum");
            peerStarts[i] = start(peer, "crc32");
        }
        Table size = new Table("", "napi4j sum", PEER);
        size.add("wasm, bytes", Long.toString(Files.size(ourModule)), Long.toString(Files.size(peerModule)));
        size.add("wasm, bytes gzipped", Integer.toString(gzipped(ourModule)), Integer.toString(gzipped(peerModule)));
        size.add("require to first call, ms, median", median(ourStarts), median(peerStarts));
        size.add("require to first call, ms, best", best(ourStarts), best(peerStarts));
        System.out.print(size);
    }

    /** Installs the peer; npm wants to be told that a package for another kind of machine is meant. */
    private static Path peer(Path folder) throws IOException, InterruptedException {
        Path installed = folder.resolve("node_modules").resolve(PEER);
        if (!Files.exists(installed)) {
            Files.createDirectories(folder);
            check(Command.of(
                            "npm",
                            "install",
                            "--prefix",
                            folder.toString(),
                            "--no-save",
                            "--no-audit",
                            "--no-fund",
                            "--force",
                            "--cpu=wasm32",
                            PEER + "@" + PEER_VERSION)
                    .in(folder)
                    .run());
        }
        return installed;
    }

    private static double start(Path packageFolder, String function) throws InterruptedException {
        return Double.parseDouble(run(BenchFolders.lane("start.mjs"), packageFolder.toString(), function));
    }

    private static String run(Path script, String... arguments) throws InterruptedException {
        return check(Command.of(BenchLanes.node(), script.toString())
                        .with(arguments)
                        .run())
                .output()
                .strip();
    }

    private static CommandResult check(CommandResult result) {
        if (!result.succeeded()) {
            throw new IllegalStateException(result.output() + result.errors());
        }
        return result;
    }

    private static int gzipped(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    private static String median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Table.number(sorted[sorted.length / 2], 1);
    }

    private static String best(double[] values) {
        return Table.number(Arrays.stream(values).min().orElseThrow(), 1);
    }
}
