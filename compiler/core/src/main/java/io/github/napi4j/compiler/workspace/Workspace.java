package io.github.napi4j.compiler.workspace;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that napi4j keeps between runs: {@code $NAPI4J_HOME}, else {@code ~/.napi4j}.
 *
 * <p>All in it can be deleted at any time between two runs; the next one makes it again. Several processes may use it
 * at once.
 *
 * @param root absolute; need not exist
 */
public record Workspace(Path root) {

    /** Makes the path absolute. */
    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder that an environment names, below {@code home} unless it says otherwise. */
    public static Workspace locate(Map<String, String> environment, Path home) {
        String chosen = environment.getOrDefault("NAPI4J_HOME", "");
        return new Workspace(chosen.isBlank() ? home.resolve(".napi4j") : Path.of(chosen));
    }

    /** The folder of this process's user. */
    public static Workspace ofUser() {
        return locate(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** Installed tools. */
    public Path toolchain() {
        return root.resolve("toolchain");
    }

    /** Compiled objects, by content. */
    public Path objects() {
        return root.resolve("objects");
    }

    /** The place of one version of something: {@code toolchain/<name>/<version>-<key>}. */
    public CacheEntry tool(String name, String version, ContentHash key) {
        return new CacheEntry(toolchain().resolve(name).resolve(version + "-" + key.shortHex()));
    }
}
