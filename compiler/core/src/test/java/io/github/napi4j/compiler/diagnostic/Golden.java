package io.github.napi4j.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected text in a file; {@code -Dgoldens=write} writes what is, for a person to read and commit. */
public final class Golden {
    private static final boolean WRITE = "write".equals(System.getProperty("goldens"));

    private Golden() {}

    public static boolean writing() {
        return WRITE;
    }

    public static void assertMatches(Path expected, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("golden file").exists();
        assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
    }
}
