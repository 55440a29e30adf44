package io.github.napi4j.compiler.clang;

import java.nio.file.Path;

/**
 * A C file to compile.
 *
 * @param name how messages call it; unique in a build, for instance {@code java.util.ArrayList} or the path in a jar
 * @param file where it lies
 * @param origin who wrote it
 */
public record CUnit(String name, Path file, Origin origin) {

    /** Who is to blame when a unit does not compile. */
    public enum Origin {
        /** Made or brought by napi4j. */
        NAPI4J,
        /** Brought by the addon or a library on its class path. */
        AUTHOR
    }
}
