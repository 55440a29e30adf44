package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.SourceFile;

/**
 * The author's package.json.
 *
 * @param name the npm package's name
 * @param version its version, valid semver
 * @param settings the {@code napi} key
 * @param file the whole text, for what the package stage copies from it
 */
public record PackageJson(String name, String version, AddonSettings settings, SourceFile file) {}
