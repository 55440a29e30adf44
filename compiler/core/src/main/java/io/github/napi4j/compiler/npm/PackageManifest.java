package io.github.napi4j.compiler.npm;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code package.json} of a built package: the author's, with the entry points that the build made. */
final class PackageManifest {

    /** The key that tells a built package from one that somebody wrote; its value names the module that loaders prefer. */
    static final String MARK = "napi4j";

    /**
     * What the author's file says about the project and not about the package: how it is built, and entry points, which
     * are the build's to give. {@code type} goes because {@code index.js} is CommonJS.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "napi",
            MARK,
            "scripts",
            "devDependencies",
            "workspaces",
            "packageManager",
            "overrides",
            "type",
            "main",
            "module",
            "browser",
            "types",
            "typings",
            "exports",
            "files");

    /** Older ones lack the exception handling instructions that the module uses. */
    private static final String NODE_RANGE = ">=22.12.0";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private PackageManifest() {}

    /**
     * The text of the file.
     *
     * @param authorText the author's package.json, known to hold an object
     * @param wasmFiles the modules, the one that loaders prefer first
     * @param files every file of the package but this one
     */
    static String render(String authorText, List<String> wasmFiles, Collection<String> files) {
        var manifest = new JsonObject();
        for (var entry : JsonParser.parseString(authorText).getAsJsonObject().entrySet()) {
            if (!LEFT_OUT.contains(entry.getKey())) {
                manifest.add(entry.getKey(), entry.getValue());
            }
        }
        manifest.addProperty("main", "./index.js");
        manifest.addProperty("browser", "./browser.js");
        manifest.addProperty("types", "./index.d.ts");
        manifest.add("exports", exports(wasmFiles));
        var list = new JsonArray();
        files.forEach(list::add);
        manifest.add("files", list);
        manifest.add("engines", engines(manifest.get("engines")));
        var mark = new JsonObject();
        mark.addProperty("wasm", "./" + wasmFiles.get(0));
        manifest.add(MARK, mark);
        return GSON.toJson(manifest) + "\n";
    }

    /** Whether a file's text is one that {@link #render} wrote. */
    static boolean isOurs(String text) {
        try {
            JsonElement root = JsonParser.parseString(text);
            return root.isJsonObject() && root.getAsJsonObject().has(MARK);
        } catch (JsonParseException e) {
            return false;
        }
    }

    private static JsonObject exports(List<String> wasmFiles) {
        var main = new JsonObject();
        // Conditions are tried in this order; what is neither a browser nor Node is more like a browser.
        main.addProperty("types", "./index.d.ts");
        main.addProperty("browser", "./browser.js");
        main.addProperty("node", "./index.js");
        main.addProperty("default", "./browser.js");
        var exports = new JsonObject();
        exports.add(".", main);
        wasmFiles.forEach(file -> exports.addProperty("./" + file, "./" + file));
        exports.addProperty("./package.json", "./package.json");
        return exports;
    }

    private static JsonObject engines(@Nullable JsonElement authors) {
        JsonObject engines = authors != null && authors.isJsonObject()
                ? authors.getAsJsonObject().deepCopy()
                : new JsonObject();
        if (!engines.has("node")) {
            engines.addProperty("node", NODE_RANGE);
        }
        return engines;
    }
}
