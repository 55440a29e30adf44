package io.github.napi4j.jvm;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package that the host needs.
 *
 * @param module the Node-API module
 * @param core emnapi's machinery, a CommonJS or UMD file
 * @param runtime emnapi's handles and references, likewise
 */
record PackageLayout(Path module, Path core, Path runtime) {
    private static final String SUFFIX = ".wasm32-wasi.wasm";
    private static final String UNTHREADED_SUFFIX = ".wasm32-wasip1.wasm";

    /** Finds them in what {@code napi4j build} wrote, or in an NAPI-RS package with its dependencies installed. */
    static PackageLayout of(Path packageDir) {
        if (!Files.isDirectory(packageDir)) {
            throw new AddonLoadException(
                    AddonLoadException.PACKAGE_MISSING,
                    "there is no folder `" + packageDir + "`; pass the folder that `napi4j build` wrote",
                    null);
        }
        try {
            Path folder = packageDir.toRealPath();
            List<Path> modules = modules(folder, SUFFIX);
            if (modules.isEmpty() && !modules(folder, UNTHREADED_SUFFIX).isEmpty()) {
                throw new AddonLoadException(
                        AddonLoadException.WASM_MISSING,
                        "`" + packageDir
                                + "` has only a module without threads, and the JVM runs the one with threads; "
                                + "build it for both: remove `napi.targets` from package.json, or add `wasm32-wasip1-threads`",
                        null);
            }
            if (modules.isEmpty()) {
                return ofNativePackage(packageDir, folder);
            }
            if (modules.size() > 1) {
                throw new AddonLoadException(
                        AddonLoadException.WASM_MISSING,
                        "`" + packageDir + "` holds several modules ("
                                + String.join(
                                        ", ",
                                        modules.stream()
                                                .map(p -> p.getFileName().toString())
                                                .toList())
                                + "); a package has one",
                        null);
            }
            return withEmnapi(modules.get(0), folder);
        } catch (IOException e) {
            throw new AddonLoadException(
                    AddonLoadException.PACKAGE_MISSING, "`" + packageDir + "` cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> modules(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** NAPI-RS splits the module off into a package named after the platform, an optional dependency of the main one. */
    private static PackageLayout ofNativePackage(Path given, Path folder) throws IOException {
        String name = packageName(folder);
        if (name != null) {
            Path platform = installed(folder, name + "-wasm32-wasi");
            if (platform != null && !modules(platform, SUFFIX).isEmpty()) {
                return withEmnapi(modules(platform, SUFFIX).get(0), platform);
            }
        }
        String advice = name == null
                ? "pass the folder that `napi4j build` wrote"
                : "pass the folder that `napi4j build` wrote, or, if `" + name
                        + "` is built with NAPI-RS, install its WebAssembly package with `npm install --cpu=wasm32 --force "
                        + name + "-wasm32-wasi`";
        throw new AddonLoadException(
                AddonLoadException.WASM_MISSING,
                "`" + given + "` is no package for the JVM: it holds no file `<name>" + SUFFIX + "`; " + advice,
                null);
    }

    private static PackageLayout withEmnapi(Path module, Path folder) throws IOException {
        Path vendor = folder.resolve("vendor");
        Path core = vendor.resolve("emnapi-core.cjs");
        Path runtime = vendor.resolve("emnapi-runtime.cjs");
        if (Files.isRegularFile(core) && Files.isRegularFile(runtime)) {
            return new PackageLayout(module, core, runtime);
        }
        core = emnapi(folder, "@emnapi/core", "dist/emnapi-core.js");
        runtime = emnapi(folder, "@emnapi/runtime", "dist/emnapi.js");
        return new PackageLayout(module, core, runtime);
    }

    private static Path emnapi(Path folder, String name, String file) throws IOException {
        Path found = installed(folder, name);
        Path wasmRuntime = installed(folder, "@napi-rs/wasm-runtime");
        if (found == null && wasmRuntime != null) {
            found = installed(wasmRuntime.toRealPath(), name);
        }
        if (found == null || !Files.isRegularFile(found.resolve(file))) {
            throw new AddonLoadException(
                    AddonLoadException.EMNAPI_MISSING,
                    "`" + folder + "` needs `" + name + "`, which is neither in its `vendor` folder nor installed; "
                            + "build it again with `napi4j build`, or run `npm install` where the package is installed",
                    null);
        }
        return found.resolve(file);
    }

    /** Node's search: {@code node_modules} here and in every folder above. */
    private static @Nullable Path installed(Path folder, String name) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path candidate = at.resolve("node_modules").resolve(name);
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable String packageName(Path folder) throws IOException {
        Path file = folder.resolve("package.json");
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            JsonObject json = JsonParser.parseReader(text).getAsJsonObject();
            return json.has("name") ? json.get("name").getAsString() : null;
        } catch (JsonParseException | IllegalStateException e) {
            return null;
        }
    }
}
