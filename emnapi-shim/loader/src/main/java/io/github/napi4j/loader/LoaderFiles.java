package io.github.napi4j.loader;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the JavaScript files that load an addon in Node, in browsers and in their workers. */
public final class LoaderFiles {

    private static final String FOLDER = "/META-INF/napi4j/loader/";

    private LoaderFiles() {}

    /**
     * Renders the loaders of one addon; the same settings give the same text.
     *
     * @return content by file name: {@code <bin>.wasi.cjs}, {@code <bin>.wasi-browser.js}, {@code wasi-worker.mjs},
     *     {@code wasi-worker-browser.mjs}, {@code index.js} and {@code browser.js}. They expect {@link VendoredFile}s
     *     beside them.
     */
    public static SortedMap<String, String> render(LoaderSettings settings) {
        var values = values(settings);
        var files = new TreeMap<String, String>();
        files.put(settings.nodeLoaderFile(), render("wasi.cjs", values));
        files.put(settings.browserLoaderFile(), render("wasi-browser.js", values));
        for (String name : List.of("wasi-worker.mjs", "wasi-worker-browser.mjs", "index.js", "browser.js")) {
            files.put(name, render(name, values));
        }
        return files;
    }

    private static Map<String, Object> values(LoaderSettings settings) {
        var exports = new ArrayList<Map<String, Object>>();
        for (String name : settings.exports()) {
            exports.add(Map.of(
                    "index", exports.size(),
                    "member", JavaScriptText.member(name),
                    "exportName", JavaScriptText.exportName(name)));
        }
        // The addon as a whole is the default export of a module; CommonJS has no such rule.
        var named = exports.stream()
                .filter(export -> !"default".equals(export.get("exportName")))
                .toList();
        return Map.ofEntries(
                Map.entry("fileName", settings.wasmFile()),
                Map.entry("binaryNameLiteral", JavaScriptText.literal(settings.binaryName())),
                Map.entry("fileNameLiteral", JavaScriptText.literal(settings.wasmFile())),
                Map.entry("relativeFileNameLiteral", JavaScriptText.literal("./" + settings.wasmFile())),
                Map.entry("nodeLoaderLiteral", JavaScriptText.literal("./" + settings.nodeLoaderFile())),
                Map.entry("browserLoaderLiteral", JavaScriptText.literal("./" + settings.browserLoaderFile())),
                Map.entry("initialPages", settings.initialPages()),
                Map.entry("maximumPages", settings.maximumPages()),
                Map.entry("browserWorkers", settings.browserWorkers()),
                Map.entry("exports", exports),
                Map.entry("namedExports", named));
    }

    private static String render(String name, Map<String, Object> values) {
        try (Reader template = open(name)) {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .zeroIsFalse(true)
                    .withLoader(LoaderFiles::open)
                    .compile(template)
                    .execute(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) throws IOException {
        var resource = LoaderFiles.class.getResourceAsStream(FOLDER + name + ".mustache");
        if (resource == null) {
            throw new IOException("no such template: " + name);
        }
        return new InputStreamReader(resource, StandardCharsets.UTF_8);
    }
}
