package io.github.napi4j.compiler;

import io.github.napi4j.compiler.model.Target;
import java.nio.file.Path;
import java.util.Set;

/**
 * One build.
 *
 * @param project the addon's folder: {@code pom.xml}, {@code package.json}, {@code src/main/java}
 * @param output where the npm package goes; made when absent
 * @param release small and fast for users, instead of quick to build and easy to debug
 * @param targets what to build for; empty for what {@code napi.targets} in package.json says
 */
public record BuildRequest(Path project, Path output, boolean release, Set<Target> targets) {

    /** Copies the set. */
    public BuildRequest {
        targets = Set.copyOf(targets);
    }

    /** A build for the targets that package.json names. */
    public BuildRequest(Path project, Path output, boolean release) {
        this(project, output, release, Set.of());
    }

    /** Where a package goes unless told: {@code dist} in the project. */
    public static Path defaultOutput(Path project) {
        return project.resolve("dist");
    }
}
