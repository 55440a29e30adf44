package io.github.napi4j.cli;

import io.github.napi4j.compiler.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code napi4j setup}. */
@Command(
        name = "setup",
        description = {
            "Install what builds need and the machine lacks.",
            "Everything goes below ~/.napi4j (or $NAPI4J_HOME), but for Debian packages, which apt-get installs where you"
                    + " are root. Interrupt it as you like: the next run goes on."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SetupCommand implements Callable<Integer> {
    @Option(names = "--tests", description = "Also install what napi4j's own tests need: Node 24 and 26, Chromium, ...")
    private boolean tests;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        Environment.setUp(tests, err);
        err.println("ready to build; the tools are in " + Workspace.ofUser().root());
        err.flush();
        return ExitCode.DONE;
    }
}
