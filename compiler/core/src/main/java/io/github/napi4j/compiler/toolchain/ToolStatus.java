package io.github.napi4j.compiler.toolchain;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One tool as it was found.
 *
 * @param tool which one
 * @param usable whether a build can use it
 * @param found the version found, or what is wrong with what was found; empty if nothing was
 * @param path where; empty if nowhere
 * @param install the line that gets it, to be typed in a shell
 */
public record ToolStatus(Tool tool, boolean usable, Optional<String> found, Optional<Path> path, String install) {

    static ToolStatus usable(Tool tool, String found, Path path) {
        return new ToolStatus(tool, true, Optional.of(found), Optional.of(path), "");
    }

    static ToolStatus missing(Tool tool, String install) {
        return new ToolStatus(tool, false, Optional.empty(), Optional.empty(), install);
    }

    static ToolStatus wrong(Tool tool, String found, Path path, String install) {
        return new ToolStatus(tool, false, Optional.of(found), Optional.of(path), install);
    }
}
