package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.model.Target;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The {@code napi} settings of package.json, in NAPI-RS's spelling and units.
 *
 * @param binaryName the stem of the output files; {@code index} when not set
 * @param initialMemory pages of 64 KiB that the module starts with; empty for as few as it needs
 * @param maximumMemory pages of 64 KiB that it may grow to; 65536 (4 GiB) when not set
 * @param workers how many threads a host makes ready when it loads the addon; empty for what suits the host
 * @param resources which class-path resources to embed, besides those whose names the code has as constants
 * @param targets the modules to build, at least one; all when not set
 * @param unthreaded what {@code Thread.start} does in a module without threads
 */
public record AddonSettings(
        String binaryName,
        OptionalInt initialMemory,
        int maximumMemory,
        OptionalInt workers,
        List<ResourceGlob> resources,
        Set<Target> targets,
        Unthreaded unthreaded) {
    /** What a 32-bit memory can have: 4 GiB. */
    public static final int MAX_PAGES = 65536;

    /** What an empty {@code napi} object means. */
    public static final AddonSettings DEFAULT = new AddonSettings(
            "index",
            OptionalInt.empty(),
            MAX_PAGES,
            OptionalInt.empty(),
            List.of(),
            EnumSet.allOf(Target.class),
            Unthreaded.QUEUE);

    /** {@code napi.wasm.unthreaded}. */
    public enum Unthreaded {
        /** The thread runs when another waits. */
        QUEUE,
        /** {@code UnsupportedOperationException}. */
        THROW
    }

    /** Copies the collections. */
    public AddonSettings {
        resources = List.copyOf(resources);
        targets = Collections.unmodifiableSet(EnumSet.copyOf(targets));
    }
}
