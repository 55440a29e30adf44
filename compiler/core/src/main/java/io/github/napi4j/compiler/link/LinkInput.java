package io.github.napi4j.compiler.link;

import io.github.napi4j.compiler.diagnostic.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes one module.
 *
 * @param objects objects and archives, in link order
 * @param objectNames what messages call an object; its file name where there is none
 * @param origins who wants a function that nothing may turn out to define, by its name
 * @param memory limits of the memory that the host makes for the module
 * @param release strip and optimise the whole module
 * @param module the file to write
 */
public record LinkInput(
        List<Path> objects,
        Map<Path, String> objectNames,
        Map<String, Origin> origins,
        MemorySettings memory,
        boolean release,
        Path module) {

    /** Copies the collections. */
    public LinkInput {
        objects = List.copyOf(objects);
        objectNames = Map.copyOf(objectNames);
        origins = Map.copyOf(origins);
    }

    /** What a message calls an object. */
    public String nameOf(Path object) {
        return objectNames.getOrDefault(object, String.valueOf(object.getFileName()));
    }

    /**
     * Sizes in bytes, multiples of 64 KiB.
     *
     * @param initial what the module starts with; by default as little as holds its data and first stack
     * @param maximum what it may grow to
     * @param stack the size of the first thread's C stack
     */
    public record MemorySettings(Optional<Long> initial, long maximum, long stack) {

        /** Starts small, may use all that 32-bit addresses reach, and has the stack depth of a desktop JVM. */
        public static final MemorySettings DEFAULT = new MemorySettings(Optional.empty(), 1L << 32, 1L << 20);
    }
}
