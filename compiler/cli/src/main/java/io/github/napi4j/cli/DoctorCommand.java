package io.github.napi4j.cli;

import io.github.napi4j.compiler.toolchain.Doctor;
import io.github.napi4j.compiler.toolchain.DoctorReport;
import io.github.napi4j.compiler.toolchain.Machine;
import io.github.napi4j.compiler.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code napi4j doctor}. */
@Command(
        name = "doctor",
        description =
                "List every tool with the version found and the version wanted; exit code 3 when builds lack one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        DoctorReport report = new Doctor(Workspace.ofUser(), Machine.current()).report();
        spec.commandLine().getOut().print(report.render());
        spec.commandLine().getOut().flush();
        return report.isReadyToBuild() ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }
}
