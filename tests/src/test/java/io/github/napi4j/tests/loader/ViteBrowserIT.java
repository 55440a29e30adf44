package io.github.napi4j.tests.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.playground.DevServerSettings;
import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.TestTools;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that imports a package by its name and is bundled by Vite, with no setting for it. */
final class ViteBrowserIT {

    private static final String VITE = "vite@8.3.8";

    @TempDir
    private Path app;

    @Test
    void bundleFindsTheModuleAndTheWorkerAndRuns() throws Exception {
        Files.writeString(app.resolve("package.json"), "{ \"name\": \"app\", \"private\": true }");
        Path node = TestTools.toolchain().node(24);
        // npm leaves out what the Node.js it runs on is too old for, Vite's native parts among it.
        Command.of("npm", "install", "--no-audit", "--no-fund", "--no-save", VITE)
                .in(app)
                .env("PATH", node.getParent() + File.pathSeparator + System.getenv("PATH"))
                .run()
                .orThrow();
        FixturePackage.build(app.resolve("node_modules/fixture"));
        Files.writeString(app.resolve("index.html"), "<!doctype html><script type=module src=/main.js></script>");
        Files.writeString(app.resolve("main.js"), """
                import fixture, { add, join } from 'fixture';
                globalThis.results = [add(1, 2), join(12), fixture.add === add];
                """);

        Command.of(node, "node_modules/vite/bin/vite.js", "build").in(app).run().orThrow();

        try (Stream<Path> assets = Files.list(app.resolve("dist/assets"))) {
            assertThat(assets.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.endsWith(".wasm"))
                    .anyMatch(name -> name.startsWith("wasi-worker-browser"));
        }
        assertThat(runInChromium(app.resolve("dist"))).isEqualTo(List.of(3, 144, true));
    }

    private static Object runInChromium(Path dist) {
        try (var chromium = new ChromiumHost(TestTools.chromium())) {
            return chromium.withPage(DevServerSettings.local(Map.of("/", dist)), "index.html", (page, log) -> {
                page.waitForFunction("() => globalThis.results !== undefined");
                return ChromiumHost.evaluate(page, log, "() => globalThis.results", "");
            });
        }
    }
}
