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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the JavaScript files that load an addon in Node, in browsers and in their workers. */
public final class LoaderFiles {

    private static final String FOLDER = "/META-INF/napi4j/loader/";

    private LoaderFiles() {}

    /**
     * Renders the loaders of one addon; the same settings give the same text.
     *
     * @return content by file name: {@code <bin>.wasi.cjs}, {@code <bin>.wasi-browser.js}, {@code index.js}, {@code
     *     browser.js}, and, where there are threads, {@code wasi-worker.mjs} and {@code wasi-worker-browser.mjs}. They
     *     expect {@link VendoredFile}s beside them.
     */
    public static SortedMap<String, String> render(LoaderSettings settings) {
        var values = values(settings);
        var files = new TreeMap<String, String>();
        files.put(settings.nodeLoaderFile(), render("wasi.cjs", with(values, "nodeBuffer", "Buffer")));
        files.put(settings.browserLoaderFile(), render("wasi-browser.js", with(values, "nodeBuffer", "undefined")));
        List<String> workers = List.of("wasi-worker.mjs", "wasi-worker-browser.mjs");
        Stream.concat(
                        Stream.of("index.js", "browser.js"),
                        settings.threads().isPresent() ? workers.stream() : Stream.empty())
                .forEach(name -> files.put(name, render(name, values)));
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
        boolean both = settings.threads().isPresent() && settings.unthreaded();
        var fileNames = Stream.concat(
                        settings.threads().map(threads -> settings.threadedFile()).stream(),
                        settings.unthreaded() ? Stream.of(settings.unthreadedFile()) : Stream.empty())
                .collect(Collectors.joining(" or "));
        return Map.ofEntries(
                Map.entry("fileNames", fileNames),
                Map.entry("threadedFile", settings.threadedFile()),
                Map.entry("binaryNameLiteral", JavaScriptText.literal(settings.binaryName())),
                Map.entry("threadedFileLiteral", JavaScriptText.literal(settings.threadedFile())),
                Map.entry("threadedUrlLiteral", JavaScriptText.literal("./" + settings.threadedFile())),
                Map.entry("unthreadedFileLiteral", JavaScriptText.literal(settings.unthreadedFile())),
                Map.entry("unthreadedUrlLiteral", JavaScriptText.literal("./" + settings.unthreadedFile())),
                Map.entry("nodeLoaderLiteral", JavaScriptText.literal("./" + settings.nodeLoaderFile())),
                Map.entry("browserLoaderLiteral", JavaScriptText.literal("./" + settings.browserLoaderFile())),
                Map.entry("threads", settings.threads().map(List::of).orElse(List.of())),
                Map.entry("unthreaded", settings.unthreaded()),
                Map.entry("both", both),
                Map.entry("hasFastFunctions", !settings.fastFunctions().isEmpty()),
                Map.entry(
                        "fastReceivers",
                        settings.fastFunctions().stream()
                                .anyMatch(function -> function.place().receiver())),
                Map.entry("fastMemory", passings(settings).anyMatch(Passing::isInMemory)),
                Map.entry("fastArrays", fastArrays(settings)),
                Map.entry(
                        "fastFunctions",
                        settings.fastFunctions().stream()
                                .map(function -> Map.of("text", FastFunctionText.of(function)))
                                .toList()),
                Map.entry("exports", exports),
                Map.entry("namedExports", named));
    }

    /** The kinds of typed arrays that cross on the fast path. */
    private static List<Map<String, Object>> fastArrays(LoaderSettings settings) {
        return passings(settings)
                .filter(Passing::isArray)
                .distinct()
                .sorted()
                .map(passing -> Map.<String, Object>of(
                        "kind", passing.kind(), "type", passing.typedArray(), "shift", String.valueOf(passing.shift())))
                .toList();
    }

    private static Stream<Passing> passings(LoaderSettings settings) {
        return settings.fastFunctions().stream()
                .flatMap(function -> Stream.concat(function.parameters().stream(), Stream.of(function.result())));
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return more;
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
