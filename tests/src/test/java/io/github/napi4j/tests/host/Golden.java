package io.github.napi4j.tests.host;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares a file with the one that the repository keeps; {@code -Dgoldens=write} replaces the kept one. */
public final class Golden {

    private static final boolean WRITE = "write".equals(System.getProperty("goldens"));

    private Golden() {}

    /** An {@link AssertionError} with the difference unless both files have the same text. */
    public static void compare(Path golden, Path actual) throws IOException {
        String text = Files.readString(actual);
        if (WRITE) {
            Files.writeString(golden, text);
            return;
        }
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (expected.equals(text)) {
            return;
        }
        List<String> expectedLines = expected.lines().toList();
        var patch = DiffUtils.diff(expectedLines, text.lines().toList());
        throw new AssertionError(Repository.path("").relativize(golden)
                + " is not what is built (run with -Dgoldens=write if it should be)\n"
                + String.join("\n", UnifiedDiffUtils.generateUnifiedDiff("kept", "built", expectedLines, patch, 3)));
    }
}
