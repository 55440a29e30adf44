package io.github.napi4j.compiler.npm;

import java.nio.file.Path;

/** Where the pinned npm packages of the toolchain lie. */
@FunctionalInterface
public interface NpmPackages {
    /** The folder that holds the package's own {@code package.json}; {@code name} includes the scope. */
    Path folder(String name);
}
