package io.github.napi4j.cli;

import io.github.napi4j.compiler.toolchain.Machine;
import io.github.napi4j.compiler.toolchain.Setup;
import io.github.napi4j.compiler.toolchain.SetupProgress;
import io.github.napi4j.compiler.toolchain.Tool;
import io.github.napi4j.compiler.toolchain.ToolStatus;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** What the commands ask of the machine they run on. */
final class Environment {
    private Environment() {}

    /** Whether a person watches: then progress may redraw a line and texts may have colours. */
    static boolean isTerminal() {
        return Ansi.AUTO.enabled();
    }

    /** Installs what builds need, or tests too, telling {@code err} each step. */
    static void setUp(boolean forTests, PrintWriter err) throws InterruptedException {
        Machine machine = Machine.current();
        Workspace workspace = Workspace.ofUser();
        Setup setup = forTests ? Setup.forTests(workspace, machine) : Setup.forBuilds(workspace, machine);
        setup.run(new SetupProgress() {
            @Override
            public void present(ToolStatus status) {}

            @Override
            public void step(Tool tool, String step) {
                say("  " + tool.label() + ": " + step);
            }

            @Override
            public void installed(ToolStatus status) {
                say("  " + status.tool().label() + ": installed "
                        + status.found().orElse(""));
            }

            private void say(String line) {
                err.println(line.stripTrailing());
                err.flush();
            }
        });
    }
}
