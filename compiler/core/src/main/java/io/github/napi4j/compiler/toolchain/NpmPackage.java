package io.github.napi4j.compiler.toolchain;

import java.util.List;

/**
 * A package of exactly one version.
 *
 * @param name with its scope
 * @param version exact
 * @param integrity of the tarball as npm writes it, {@code sha512-} and base64; empty where only npm's own check is made
 * @param only the paths to unpack, below the package; empty for all
 */
record NpmPackage(String name, String version, String integrity, List<String> only) {
    NpmPackage {
        only = List.copyOf(only);
    }

    NpmPackage(String name, String version, String integrity) {
        this(name, version, integrity, List.of());
    }

    String specifier() {
        return name + "@" + version;
    }
}
