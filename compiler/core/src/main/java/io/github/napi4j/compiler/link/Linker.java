package io.github.napi4j.compiler.link;

import io.github.napi4j.compiler.clang.CCompiler;
import io.github.napi4j.compiler.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The tools of the link stage.
 *
 * @param driver the clang that calls wasm-ld
 * @param wasmOpt binaryen's optimiser, of the pinned version
 * @param libraries archives that every module may draw from: emnapi's
 * @param hostFunctions names that emnapi's JavaScript gives a module, whatever import module they are under
 */
public record Linker(CCompiler driver, Path wasmOpt, List<Path> libraries, Set<String> hostFunctions) {

    /** Copies the collections. */
    public Linker {
        libraries = List.copyOf(libraries);
        hostFunctions = Set.copyOf(hostFunctions);
    }

    /** What kind of module it makes. */
    public Target target() {
        return driver.target();
    }
}
