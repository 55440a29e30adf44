package io.github.napi4j.loader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of a pinned npm package that a built package carries, so that its folder needs no installation.
 *
 * @param npmPackage the npm package that has the file
 * @param source the path inside that package
 * @param target the path in the built package
 * @param specifiers what a bare module specifier in the text becomes: a browser resolves none
 */
public record VendoredFile(String npmPackage, String source, String target, Map<String, String> specifiers) {

    /** emnapi's machinery around an instance: the imports, and the start of threads. */
    public static final String CORE = "@emnapi/core";

    /** emnapi's handles, scopes and references. */
    public static final String RUNTIME = "@emnapi/runtime";

    /** The host's half of wasi-threads, which {@link #CORE} imports. */
    public static final String WASI_THREADS = "@emnapi/wasi-threads";

    /** WASI for browsers. */
    public static final String WASM_UTIL = "@tybys/wasm-util";

    /** Copies the map. */
    public VendoredFile {
        specifiers = Map.copyOf(specifiers);
    }

    /** Every file that the loaders import, with the licences that come with them. */
    public static List<VendoredFile> all() {
        return List.of(
                // Node prints the line that an uncaught error comes from: those of its files are not minified.
                file(CORE, "dist/emnapi-core.cjs.js", "emnapi-core.cjs", Map.of(WASI_THREADS, "./wasi-threads.cjs")),
                file(CORE, "dist/emnapi-core.min.mjs", "emnapi-core.mjs", Map.of(WASI_THREADS, "./wasi-threads.mjs")),
                file(CORE, "LICENSE", "emnapi-core.LICENSE", Map.of()),
                file(RUNTIME, "dist/emnapi.cjs.js", "emnapi-runtime.cjs", Map.of()),
                file(RUNTIME, "dist/emnapi.min.mjs", "emnapi-runtime.mjs", Map.of()),
                file(RUNTIME, "LICENSE", "emnapi-runtime.LICENSE", Map.of()),
                file(WASI_THREADS, "dist/wasi-threads.cjs.js", "wasi-threads.cjs", Map.of()),
                file(WASI_THREADS, "dist/wasi-threads.min.mjs", "wasi-threads.mjs", Map.of()),
                file(WASI_THREADS, "LICENSE", "wasi-threads.LICENSE", Map.of()),
                file(WASM_UTIL, "dist/wasm-util.esm.min.js", "wasm-util.mjs", Map.of()),
                file(WASM_UTIL, "LICENSE", "wasm-util.LICENSE", Map.of()));
    }

    /** Reads the file from the folder of its npm package, with its specifiers rewritten. */
    public String read(Path packageFolder) throws IOException {
        String text = Files.readString(packageFolder.resolve(source), StandardCharsets.UTF_8);
        for (var specifier : new TreeMap<>(specifiers).entrySet()) {
            String rewritten = text;
            for (String quote : List.of("\"", "'")) {
                rewritten = rewritten.replace(quote + specifier.getKey() + quote, quote + specifier.getValue() + quote);
            }
            if (rewritten.equals(text)) {
                throw new IOException(npmPackage + "/" + source + " does not import `" + specifier.getKey()
                        + "`: this is not the release that the loaders were written for");
            }
            text = rewritten;
        }
        return text;
    }

    private static VendoredFile file(String npmPackage, String source, String target, Map<String, String> specifiers) {
        return new VendoredFile(npmPackage, source, "vendor/" + target, specifiers);
    }
}
