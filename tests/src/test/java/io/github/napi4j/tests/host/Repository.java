package io.github.napi4j.tests.host;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this repository's files are while its tests run. */
public final class Repository {

    private static final Path ROOT = find();

    private Repository() {}

    /** A path in the repository. */
    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** Build tools start tests in the module's folder or in the root. */
    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("tests/harness"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not started inside the repository");
            }
        }
        return folder;
    }
}
