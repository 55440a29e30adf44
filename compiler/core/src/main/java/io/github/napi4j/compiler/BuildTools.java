package io.github.napi4j.compiler;

import io.github.napi4j.compiler.clang.CCompiler;
import io.github.napi4j.compiler.link.Linker;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.npm.NpmPackages;
import io.github.napi4j.compiler.source.ClassPathResolver;
import io.github.napi4j.compiler.toolchain.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a build works with, found before it starts.
 *
 * @param classPathResolver finds the jars of a pom
 * @param systemHeaders folders of emnapi's headers
 * @param linkers for each target, wasm-ld, wasm-opt, emnapi's archives and the clang that compiles and links
 * @param npmPackages the JavaScript that goes into packages
 * @param objectCache where compiled C is kept between builds
 */
public record BuildTools(
        ClassPathResolver classPathResolver,
        List<Path> systemHeaders,
        Map<Target, Linker> linkers,
        NpmPackages npmPackages,
        Path objectCache) {

    /** A name that emnapi's JavaScript implements, in its source text. */
    private static final Pattern HOST_FUNCTION = Pattern.compile("\\b_?(?:emnapi|napi|node_api)_\\w+");

    /** Copies the collections. */
    public BuildTools {
        systemHeaders = List.copyOf(systemHeaders);
        linkers = Map.copyOf(linkers);
    }

    /** The tools of an installed toolchain. */
    public static BuildTools of(Toolchain toolchain, ClassPathResolver resolver) {
        Set<String> hostFunctions = hostFunctions(toolchain);
        Map<Target, Linker> linkers = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            var clang = new CCompiler(toolchain.clang(), target, toolchain.targetFlags(target), toolchain.identity());
            linkers.put(target, new Linker(clang, toolchain.wasmOpt(), toolchain.libraries(target), hostFunctions));
        }
        return new BuildTools(
                resolver,
                List.of(toolchain.emnapiIncludes()),
                linkers,
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
