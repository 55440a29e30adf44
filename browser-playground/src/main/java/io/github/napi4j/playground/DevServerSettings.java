package io.github.napi4j.playground;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a {@link DevServer} serves, and where.
 *
 * @param mounts folders by URL path; a path starts and ends with {@code /}, and the longest that matches wins
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param isolated whether pages get the headers that make them cross-origin isolated
 */
public record DevServerSettings(SortedMap<String, Path> mounts, String host, int port, boolean isolated) {

    /** Copies the mounts and checks their spelling. */
    public DevServerSettings {
        var copy = new TreeMap<String, Path>(mounts.comparator());
        copy.putAll(mounts);
        for (String prefix : copy.keySet()) {
            if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
                throw new IllegalArgumentException("mount `" + prefix + "`: starts and ends with `/`");
            }
        }
        mounts = copy;
    }

    /** Serves folders, isolated, on a free port of this machine only. */
    public static DevServerSettings local(Map<String, Path> mounts) {
        return new DevServerSettings(new TreeMap<>(mounts), "127.0.0.1", 0, true);
    }

    /** The same with or without isolation. */
    public DevServerSettings withIsolated(boolean isolated) {
        return new DevServerSettings(mounts, host, port, isolated);
    }
}
