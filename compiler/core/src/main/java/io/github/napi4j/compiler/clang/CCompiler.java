package io.github.napi4j.compiler.clang;

import io.github.napi4j.compiler.model.Target;
import java.nio.file.Path;
import java.util.List;

/**
 * The clang that a build uses.
 *
 * @param executable the compiler driver, which links too
 * @param target what it compiles for
 * @param targetFlags the same and the sysroot, as clang wants to be told
 * @param identity changes whenever the same input could give other objects: versions of clang and of the sysroot
 */
public record CCompiler(Path executable, Target target, List<String> targetFlags, String identity) {

    /** Copies the list. */
    public CCompiler {
        targetFlags = List.copyOf(targetFlags);
    }
}
