package io.github.napi4j.tests.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of projects that a test may change. */
public final class Folders {
    /** What builds leave in a project. */
    private static final List<String> BUILT = List.of("target", "dist", "node_modules");

    private Folders() {}

    /** Copies a folder's files, without what builds left in it, and returns the copy. */
    public static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path relative = from.relativize(path);
                if (BUILT.contains(relative.getName(0).toString())) {
                    continue;
                }
                Path target = to.resolve(relative.toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return to;
    }
}
