package io.github.napi4j.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a call costs, beside packages that NAPI-RS users install, in WebAssembly and native, in one process of Node. */
public final class CallBench {

    private static final String[] PEERS = {
        "@node-rs/crc32@1.10.6",
        "@node-rs/crc32-linux-x64-gnu@1.10.6",
        "@node-rs/crc32-wasm32-wasi@1.10.6",
        "@node-rs/xxhash@1.7.6",
        "@node-rs/xxhash-linux-x64-gnu@1.7.6",
        "@node-rs/xxhash-wasm32-wasi@1.7.6",
    };

    private CallBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = BenchFolders.output("calls");
        Path calls = BenchFolders.build("calls", folder);
        Path peers = peers(folder.resolve("peers"));
        String rows = check(Command.of(
                                BenchLanes.node(),
                                BenchFolders.lane("calls.mjs").toString(),
                                calls.toString(),
                                peers.toString())
                        .run())
                .output()
                .strip();
        Table table =
                new Table("nanoseconds a call", "napi4j", "nearest of NAPI-RS", "in wasm", "native", "wasm to napi4j");
        for (JsonElement element : JsonParser.parseString(rows).getAsJsonArray()) {
            JsonObject row = element.getAsJsonObject();
            double ours = row.get("ours").getAsDouble();
            boolean alone = !row.has("wasm");
            table.add(
                    row.get("name").getAsString(),
                    Table.number(ours, 0),
                    row.get("nearest").getAsString(),
                    alone ? "" : Table.number(row.get("wasm").getAsDouble(), 0),
                    alone ? "" : Table.number(row.get("native").getAsDouble(), 0),
                    alone ? "" : Table.number(row.get("wasm").getAsDouble() / ours, 1));
        }
        System.out.print(table);
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
