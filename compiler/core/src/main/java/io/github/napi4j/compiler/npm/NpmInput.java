package io.github.napi4j.compiler.npm;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.source.PackageJson;
import java.nio.file.Path;

/**
 * What a package is made of.
 *
 * @param packageJson the author's
 * @param model what the addon exports
 * @param module the linked module
 * @param typeScript the text of {@code index.d.ts}
 */
public record NpmInput(PackageJson packageJson, AddonModel model, Path module, String typeScript) {}
