package io.github.napi4j.tests.host;

import io.github.napi4j.compiler.BuildTools;
import io.github.napi4j.compiler.source.MavenClassPath;
import io.github.napi4j.compiler.toolchain.Machine;
import io.github.napi4j.compiler.toolchain.Setup;
import io.github.napi4j.compiler.toolchain.SetupProgress;
import io.github.napi4j.compiler.toolchain.Tool;
import io.github.napi4j.compiler.toolchain.ToolStatus;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.compiler.workspace.Workspace;
import java.nio.file.Path;

/** The toolchain that tests use: the user's own, completed where something is missing. */
public final class TestTools {

    private TestTools() {}

    /** The tools; installs what tests need and the machine lacks, and says so on standard output. */
    public static Toolchain toolchain() {
        return Holder.TOOLCHAIN;
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

    private static final class Holder {

        static final Toolchain TOOLCHAIN = locate();

        private static Toolchain locate() {
            try {
                Setup.forTests(Workspace.ofUser(), Machine.current()).run(new Report());
                return Toolchain.locate();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Report implements SetupProgress {

        @Override
        public void present(ToolStatus status) {}

        @Override
        public void step(Tool tool, String step) {
            System.out.println(tool.label() + ": " + step.stripTrailing());
        }

        @Override
        public void installed(ToolStatus status) {
            System.out.println(
                    status.tool().label() + ": installed " + status.found().orElse(""));
        }
    }
}
