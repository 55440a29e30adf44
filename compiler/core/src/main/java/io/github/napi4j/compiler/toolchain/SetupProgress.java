package io.github.napi4j.compiler.toolchain;

/** Hears how setup gets on; called on the thread that runs it. */
public interface SetupProgress {
    /** A tool that is there already. */
    void present(ToolStatus status);

    /** A step towards a tool, for instance {@code apt-get install clang-22}. */
    void step(Tool tool, String step);

    /** A tool that is there now. */
    void installed(ToolStatus status);

    /** Says nothing to anybody. */
    static SetupProgress silent() {
        return new SetupProgress() {
            @Override
            public void present(ToolStatus status) {}

            @Override
            public void step(Tool tool, String step) {}

            @Override
            public void installed(ToolStatus status) {}
        };
    }
}
