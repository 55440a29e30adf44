package io.github.napi4j.compiler.clang;

import java.nio.file.Path;
import java.util.List;

/**
 * Compiled units.
 *
 * @param files one a unit, in the units' order; empty when a unit did not compile
 * @param compiled how many were not in the cache
 */
public record CObjects(List<Path> files, int compiled) {

    /** Copies the list. */
    public CObjects {
        files = List.copyOf(files);
    }
}
