package io.github.napi4j.compiler.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What an addon project is made of.
 *
 * @param project the project folder, absolute
 * @param packageJson its package.json
 * @param sources the Java files below {@code src/main/java}, by path
 * @param resources {@code src/main/resources} if there is such a folder, else empty
 * @param classPath jars (or class folders) of the pom's dependencies in compile, runtime, provided and system scope, in
 *     Maven's order
 * @param listedResources names of resources below {@code resources} or in the class path that package.json lists
 */
public record AddonSources(
        Path project,
        PackageJson packageJson,
        List<JavaSource> sources,
        List<Path> resources,
        List<Path> classPath,
        Set<String> listedResources) {

    /** Copies the collections. */
    public AddonSources {
        sources = List.copyOf(sources);
        resources = List.copyOf(resources);
        classPath = List.copyOf(classPath);
        listedResources = Set.copyOf(listedResources);
    }

    /** The settings. */
    public AddonSettings settings() {
        return packageJson.settings();
    }
}
