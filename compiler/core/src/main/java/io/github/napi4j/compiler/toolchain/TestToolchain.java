package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.workspace.Workspace;

/** The toolchain that napi4j's own tests use: the user's, completed where something is missing. */
public final class TestToolchain {
    private TestToolchain() {}

    /** The tools; the first call installs what tests need and the machine lacks, and says so on standard output. */
    public static Toolchain get() {
        return Holder.TOOLCHAIN;
    }

    private static final class Holder {
        static final Toolchain TOOLCHAIN = complete();

        private static Toolchain complete() {
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
