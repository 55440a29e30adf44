package io.github.napi4j.compiler.clang;

import java.nio.file.Path;
import java.util.List;

/**
 * The clang that a build uses.
 *
 * @param executable the compiler driver, which links too
 * @param targetFlags target and sysroot
 * @param identity changes whenever the same input could give other objects: versions of clang and of the sysroot
 */
public record CCompiler(Path executable, List<String> targetFlags, String identity) {

    /** Copies the list. */
    public CCompiler {
        targetFlags = List.copyOf(targetFlags);
    }
}
