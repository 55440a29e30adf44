package io.github.napi4j.compiler;

import io.github.napi4j.compiler.clang.CCompiler;
import io.github.napi4j.compiler.link.Linker;
import io.github.napi4j.compiler.npm.NpmPackages;
import io.github.napi4j.compiler.source.ClassPathResolver;
import io.github.napi4j.compiler.toolchain.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** A name that emnapi's JavaScript implements, in its source text. */
    private static final Pattern HOST_FUNCTION = Pattern.compile("\\b_?(?:emnapi|napi|node_api)_\\w+");

    /** Copies the list. */
    public BuildTools {
        systemHeaders = List.copyOf(systemHeaders);
    }

    /** The tools of an installed toolchain. */
    public static BuildTools of(Toolchain toolchain, ClassPathResolver resolver) {
        var clang = new CCompiler(toolchain.clang(), toolchain.targetFlags(), toolchain.identity());
        var linker = new Linker(clang, toolchain.wasmOpt(), toolchain.libraries(), hostFunctions(toolchain));
        return new BuildTools(
                resolver,
                clang,
                List.of(toolchain.emnapiIncludes()),
                linker,
                toolchain::npmPackage,
                toolchain.workspace().objects());
    }

    private static Set<String> hostFunctions(Toolchain toolchain) {
        Path core = toolchain.npmPackage("@emnapi/core").resolve(Path.of("dist", "emnapi-core.mjs"));
        try {
            return HOST_FUNCTION
                    .matcher(Files.readString(core))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
