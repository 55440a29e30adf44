package io.github.napi4j.compiler.source;

import java.util.List;
import java.util.OptionalInt;

/**
 * The {@code napi} settings of package.json, in NAPI-RS's spelling and units.
 *
 * @param binaryName the stem of the output files; {@code index} when not set
 * @param initialMemory pages of 64 KiB that the module starts with; empty for as few as it needs
 * @param maximumMemory pages of 64 KiB that it may grow to; 65536 (4 GiB) when not set
 * @param resources which class-path resources to embed, besides those whose names the code has as constants
 */
public record AddonSettings(
        String binaryName, OptionalInt initialMemory, int maximumMemory, List<ResourceGlob> resources) {
    /** What a 32-bit memory can have: 4 GiB. */
    public static final int MAX_PAGES = 65536;

    /** What an empty {@code napi} object means. */
    public static final AddonSettings DEFAULT = new AddonSettings("index", OptionalInt.empty(), MAX_PAGES, List.of());

    /** Copies the list. */
    public AddonSettings {
        resources = List.copyOf(resources);
    }
}
