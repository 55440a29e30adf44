package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.source.PackageJson;
import io.github.napi4j.loader.FastFunction;
import java.util.List;

/**
 * What a package is made of.
 *
 * @param packageJson the author's
 * @param model what the addon exports
 * @param modules the linked modules, one a target, in the order of {@link Target}
 * @param fastFunctions those that the modules may export a second time
 * @param typeScript the text of {@code index.d.ts}
 */
public record NpmInput(
        PackageJson packageJson,
        AddonModel model,
        List<WasmModule> modules,
        List<FastFunction> fastFunctions,
        String typeScript) {

    /** Copies the lists. */
    public NpmInput {
        modules = List.copyOf(modules);
        fastFunctions = List.copyOf(fastFunctions);
    }
}
