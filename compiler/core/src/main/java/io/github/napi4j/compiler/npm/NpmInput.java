package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.link.WasmModule;
import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.source.PackageJson;
import java.util.List;

/**
 * What a package is made of.
 *
 * @param packageJson the author's
 * @param model what the addon exports
 * @param modules the linked modules, one a target, in the order of {@link Target}
 * @param typeScript the text of {@code index.d.ts}
 */
public record NpmInput(PackageJson packageJson, AddonModel model, List<WasmModule> modules, String typeScript) {

    /** Copies the list. */
    public NpmInput {
        modules = List.copyOf(modules);
    }
}
