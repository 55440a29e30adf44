package io.github.napi4j.compiler;

import io.github.napi4j.compiler.clang.CCompiler;
import io.github.napi4j.compiler.link.Linker;
import io.github.napi4j.compiler.npm.NpmPackages;
import io.github.napi4j.compiler.source.ClassPathResolver;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build works with, found before it starts.
 *
 * @param classPathResolver finds the jars of a pom
 * @param compiler clang with its target
 * @param systemHeaders folders of emnapi's headers
 * @param linker wasm-ld, wasm-opt and emnapi's archives
 * @param npmPackages the JavaScript that goes into packages
 * @param objectCache where compiled C is kept between builds
 */
public record BuildTools(
        ClassPathResolver classPathResolver,
        CCompiler compiler,
        List<Path> systemHeaders,
        Linker linker,
        NpmPackages npmPackages,
        Path objectCache) {

    /** Copies the list. */
    public BuildTools {
        systemHeaders = List.copyOf(systemHeaders);
    }
}
