package io.github.napi4j.compiler;

import java.nio.file.Path;

/**
 * One build.
 *
 * @param project the addon's folder: {@code pom.xml}, {@code package.json}, {@code src/main/java}
 * @param output where the npm package goes; made when absent
 * @param release small and fast for users, instead of quick to build and easy to debug
 */
public record BuildRequest(Path project, Path output, boolean release) {

    /** Where a package goes unless told: {@code dist} in the project. */
    public static Path defaultOutput(Path project) {
        return project.resolve("dist");
    }
}
