package io.github.napi4j.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.CAddon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a call costs, beside packages that NAPI-RS users install and the same functions written in C, in WebAssembly and
 * native, in one process of Node.
 */
public final class CallBench {

    private static final String[] PEERS = {
        "@node-rs/crc32@1.10.6",
        "@node-rs/crc32-linux-x64-gnu@1.10.6",
        "@node-rs/crc32-wasm32-wasi@1.10.6",
        "@node-rs/xxhash@1.7.6",
        "@node-rs/xxhash-linux-x64-gnu@1.7.6",
        "@node-rs/xxhash-wasm32-wasi@1.7.6",
        "@snazzah/davey@0.1.12",
        "@snazzah/davey-linux-x64-gnu@0.1.12",
        "@snazzah/davey-wasm32-wasi@0.1.12",
        "@napi-rs/snappy-linux-x64-gnu@7.4.3",
        "@napi-rs/snappy-wasm32-wasi@7.4.3",
    };

    private static final CAddon IN_C = new CAddon(
            "calls-in-c",
            BenchFolders.project("c").resolve("calls.c"),
            List.of("sum", "echo", "crc32", "apply", "copy", "later", "elsewhere", "callFromThread", "Gauge"),
            List.of("-O2"));

    private CallBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolders.output("calls");
        Path calls = BenchFolders.build("calls", folder);
        Path peers = peers(folder.resolve("peers"));
        Path inC = folder.resolve("c");
        IN_C.writePackage(inC);
        String rows = check(Command.of(
                                BenchLanes.node(),
                                BenchFolders.lane("calls.mjs").toString(),
                                calls.toString(),
                                peers.toString(),
                                inC.toString(),
                                IN_C.compileNative(folder).toString())
                        .run())
                .output()
                .strip();
        Table table = new Table(
                "nanoseconds a call",
                "napi4j",
                "the same in C, wasm",
                "native",
                "wasm to napi4j",
                "nearest of NAPI-RS",
                "wasm",
                "native",
                "wasm to napi4j");
        for (JsonElement element : JsonParser.parseString(rows).getAsJsonArray()) {
            JsonObject row = element.getAsJsonObject();
            double ours = row.get("ours").getAsDouble();
            JsonObject c = row.getAsJsonObject("c");
            JsonObject napiRs = row.getAsJsonObject("napiRs");
            table.add(
                    row.get("name").getAsString(),
                    Table.number(ours, 0),
                    nanoseconds(c, "wasm"),
                    nanoseconds(c, "native"),
                    ratio(c, ours),
                    row.get("nearest").getAsString(),
                    nanoseconds(napiRs, "wasm"),
                    nanoseconds(napiRs, "native"),
                    ratio(napiRs, ours));
        }
        System.out.print(table);
    }

    private static String nanoseconds(JsonObject lanes, String lane) {
        return lanes.has(lane) ? Table.number(lanes.get(lane).getAsDouble(), 0) : "";
    }

    private static String ratio(JsonObject lanes, double ours) {
        return lanes.has("wasm") ? Table.number(lanes.get("wasm").getAsDouble() / ours, 1) : "";
    }

    /** Installs the peers; npm wants to be told that packages for another kind of machine are meant. */
    private static Path peers(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve("node_modules"))) {
            Files.createDirectories(folder);
            check(Command.of("npm", "install", "--prefix", folder.toString(), "--no-save", "--no-audit", "--no-fund")
                    .with("--force")
                    .with(PEERS)
                    .in(folder)
                    .run());
        }
        return folder;
    }

    private static CommandResult check(CommandResult result) {
        if (!result.succeeded()) {
            throw new IllegalStateException(result.output() + result.errors());
        }
        return result;
    }
}
