package io.github.napi4j.compiler.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.napi4j.compiler.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setup without a network: npm is a script, and what it gives cannot be what we pinned. */
class SetupTest {
    @TempDir
    Path folder;

    private Workspace workspace() {
        return new Workspace(folder.resolve("home"));
    }

    private FakeTools tools() {
        return new FakeTools(folder.resolve("bin"));
    }

    @Test
    void machineOnWhichNothingCanBeInstalledIsToldWhatWouldHelp() {
        var machine = new Machine(Map.of("PATH", ""), "linux-x64", false, false);

        assertThatThrownBy(() -> Setup.forTests(workspace(), machine).run(SetupProgress.silent()))
                .asInstanceOf(type(EnvironmentException.class))
                .satisfies(failure -> assertThat(failure.tools())
                        .extracting(ToolStatus::tool)
                        .containsExactlyElementsOf(allBut(EnumSet.of(Tool.JDK, Tool.NPM))))
                .satisfies(failure -> assertThat(failure.getMessage())
                        .contains("install Node.js 18 or later, which brings npm")
                        .contains("set WASI_SDK_PATH"));
    }

    @Test
    void packageWithAnotherContentThanPinnedIsRefusedAndLeavesNothing() throws Exception {
        Machine machine = tools().script(
                        "npm", "[ $1 = --version ] && echo 10.0.0 || echo not the package > \"$6/x.tgz\"")
                .machine(false, false);

        assertThatThrownBy(() -> setup(machine, Tool.EMNAPI).run(SetupProgress.silent()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("npm gave another content for emnapi@1.11.3");

        assertThat(new Inventory(workspace(), machine).status(Tool.EMNAPI).usable())
                .isFalse();
    }

    @Test
    void whatNpmSaysWhenItFailsIsPassedOn() throws Exception {
        Machine machine = tools().script(
                        "npm", "[ $1 = --version ] && echo 10.0.0 || { echo 'npm error code ENOTFOUND' >&2; exit 1; }")
                .machine(false, false);

        assertThatThrownBy(() -> setup(machine, Tool.TYPESCRIPT).run(SetupProgress.silent()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("npm could not fetch typescript@6.0.3: npm error code ENOTFOUND");
    }

    @Test
    void cacheThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("home"), "a file where the folder should be");
        Machine machine = tools().script("npm", "echo 10.0.0").machine(false, false);

        assertThatThrownBy(() -> setup(machine, Tool.EMNAPI).run(SetupProgress.silent()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("cannot write `" + folder.resolve("home"));
    }

    @Test
    void aptInstallsNamedPackagesOnlyAndOnlyAsRoot() throws Exception {
        Path log = folder.resolve("apt.log");
        var tools = tools().script("apt-get", "echo \"$@\" >> '" + log + "'").script("apt-cache", "exit 0");

        assertThatThrownBy(() -> setup(tools.machine(true, false), Tool.CLANG).run(SetupProgress.silent()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("sudo apt-get install -y clang-22");
        assertThat(log).doesNotExist();

        // This apt installs nothing, so clang is still missing afterwards: what counts is what it was asked.
        assertThatThrownBy(() -> setup(tools.machine(true, true), Tool.CLANG).run(SetupProgress.silent()))
                .isInstanceOf(EnvironmentException.class);
        assertThat(log)
                .hasContent("install -y --no-install-recommends clang-22 lld-22 llvm-22 libclang-rt-22-dev-wasm32");
    }

    @Test
    void listsAreFetchedWhenAptKnowsNoClang() throws Exception {
        Path log = folder.resolve("apt.log");
        Path lists = folder.resolve("lists");
        var tools = tools().script(
                        "apt-get", "echo \"$1\" >> '" + log + "'; [ $1 = update ] && : > '" + lists + "'; exit 0")
                .script("apt-cache", "[ -e '" + lists + "' ]");

        assertThatThrownBy(() -> setup(tools.machine(true, true), Tool.CLANG).run(SetupProgress.silent()))
                .isInstanceOf(EnvironmentException.class);

        assertThat(log).hasContent("update\ninstall");
    }

    @Test
    void installedToolIsReportedAsPresentAndNotFetchedAgain() throws Exception {
        Machine machine = tools().script("npm", "exit 1").machine(false, false);
        var bundle = new Inventory(workspace(), machine).bundle(Tool.TYPESCRIPT).orElseThrow();
        bundle.entry(workspace())
                .ensure(unfinished -> Files.createDirectories(unfinished.resolve("node_modules/typescript")));
        List<String> heard = new ArrayList<>();

        SetupResult result = setup(machine, Tool.TYPESCRIPT).run(new SetupProgress() {
            @Override
            public void present(ToolStatus status) {
                heard.add("present " + status.tool() + " " + status.found().orElse(""));
            }

            @Override
            public void step(Tool tool, String step) {
                heard.add("step " + step);
            }

            @Override
            public void installed(ToolStatus status) {
                heard.add("installed " + status.tool());
            }
        });

        assertThat(result).isEqualTo(new SetupResult(List.of(), List.of(Tool.TYPESCRIPT)));
        assertThat(heard).containsExactly("present TYPESCRIPT 6.0.3");
    }

    private Setup setup(Machine machine, Tool tool) {
        return Setup.of(workspace(), machine, EnumSet.of(tool));
    }

    private static Set<Tool> allBut(Set<Tool> left) {
        return EnumSet.complementOf(EnumSet.copyOf(left));
    }
}
