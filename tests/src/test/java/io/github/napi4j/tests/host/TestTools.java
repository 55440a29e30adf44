package io.github.napi4j.tests.host;

import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.source.MavenClassPath;
import io.github.napi4j.compiler.toolchain.TestToolchain;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.compiler.workspace.Workspace;
import java.nio.file.Path;

/** The toolchain that tests use, as each kind of test takes it. */
public final class TestTools {

    private TestTools() {}

    /** The tools; see {@link TestToolchain}. */
    public static Toolchain toolchain() {
        return TestToolchain.get();
    }

    /** The same as a build takes them. */
    public static BuildTools buildTools() {
        return BuildTools.of(
                toolchain(), new MavenClassPath(Workspace.ofUser().root().resolve("class-paths")));
    }

    /** The browser, which the machine or its apt has. */
    public static Path chromium() {
        try {
            return toolchain().chromium();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
