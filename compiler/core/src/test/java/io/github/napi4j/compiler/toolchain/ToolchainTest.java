package io.github.napi4j.compiler.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainTest {
    @TempDir
    Path folder;

    private Workspace workspace() {
        return new Workspace(folder.resolve("home"));
    }

    private FakeTools tools() {
        return new FakeTools(folder.resolve("bin"));
    }

    @Test
    void emptyPathNamesEveryMissingToolWithTheLineThatInstallsIt() {
        var machine = new Machine(Map.of("PATH", ""), "linux-x64", true, false);

        assertThatThrownBy(() -> Toolchain.locate(workspace(), machine))
                .asInstanceOf(type(EnvironmentException.class))
                .satisfies(failure -> {
                    assertThat(failure.tools())
                            .extracting(ToolStatus::tool)
                            .containsExactly(
                                    Tool.NODE_22,
                                    Tool.BINARYEN,
                                    Tool.EMNAPI,
                                    Tool.CLANG,
                                    Tool.WASM_LD,
                                    Tool.COMPILER_RT,
                                    Tool.SYSROOT);
                    assertThat(failure.tools())
                            .allSatisfy(status -> assertThat(status.install()).isNotBlank());
                    assertThat(failure.getMessage())
                            .contains("clang: found none, wanted 20 or later")
                            .contains("sudo apt-get install -y clang-22 lld-22 llvm-22 libclang-rt-22-dev-wasm32");
                });
    }

    @Test
    void otherSystemsAreNotToldToUseApt() {
        var machine = new Machine(Map.of("PATH", ""), "darwin-arm64", false, false);

        assertThatThrownBy(() -> Toolchain.locate(workspace(), machine))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("WASI_SDK_PATH")
                .message()
                .doesNotContain("apt-get");
    }

    @Test
    void clangThatIsTooOldIsNamedWithItsVersion() throws Exception {
        Machine machine =
                tools().script("clang", "echo 'Debian clang version 14.0.6'").machine(true, true);

        ToolStatus status = new Inventory(workspace(), machine).status(Tool.CLANG);

        assertThat(status.usable()).isFalse();
        assertThat(status.found()).contains("14.0.6");
        assertThat(status.install()).startsWith("apt-get install");
    }

    @Test
    void newestNumberedClangIsPreferredToTheUnnumberedOne() throws Exception {
        var tools = tools().script("clang", "echo 'clang version 14.0.6'")
                .script("clang-20", "echo 'clang version 20.1.0'")
                .script("clang-21", "echo 'clang version 21.1.0'");

        var clang = new Inventory(workspace(), tools.machine(true, false)).clang();

        assertThat(clang).map(CTools.Clang::driver).contains(tools.path("clang-21"));
    }

    @Test
    void toolIsAskedAgainOnlyWhenItsFileChanged() throws Exception {
        Path log = folder.resolve("log");
        String count = "echo asked >> '" + log + "'; ";
        var tools = tools().script("clang-22", count + "echo 'clang version 22.1.8'");

        for (int run = 0; run < 3; run++) {
            assertThat(new Inventory(workspace(), tools.machine(false, false))
                            .status(Tool.CLANG)
                            .found())
                    .contains("22.1.8");
        }
        assertThat(log).hasContent("asked");

        tools.script("clang-22", count + "echo 'clang version 22.1.10'");
        assertThat(new Inventory(workspace(), tools.machine(false, false))
                        .status(Tool.CLANG)
                        .found())
                .contains("22.1.10");
    }

    @Test
    void linkerOfAnotherReleaseIsRefused() throws Exception {
        var tools = tools().script("clang-22", "echo 'clang version 22.1.8'")
                .script("wasm-ld", "echo 'Debian LLD 14.0.6 (compatible with GNU linkers)'");

        ToolStatus status = new Inventory(workspace(), tools.machine(true, true)).status(Tool.WASM_LD);

        assertThat(status.usable()).isFalse();
        assertThat(status.found()).contains("14.0.6");

        // Distributions have the default release under the plain name and others under numbered ones.
        Path llvm = folder.resolve("llvm-22/bin");
        FakeTools.write(llvm.resolve("clang"), "echo 'clang version 22.1.8'");
        Files.delete(tools.path("clang-22"));
        Files.createSymbolicLink(tools.path("clang-22"), llvm.resolve("clang"));
        tools.script("wasm-ld-22", "echo 'Debian LLD 22.1.8 (compatible with GNU linkers)'");
        assertThat(new Inventory(workspace(), tools.machine(true, true)).status(Tool.WASM_LD))
                .isEqualTo(ToolStatus.usable(Tool.WASM_LD, "22.1.8", tools.path("wasm-ld-22")));
    }

    @Test
    void wasiSdkComesBeforeAnyClangOnPath() throws Exception {
        Path sdk = folder.resolve("wasi sdk");
        FakeTools.write(sdk.resolve("bin/clang"), "echo 'clang version 20.1.8-wasi-sdk'");
        for (Target target : Target.values()) {
            Path library = sdk.resolve("share/wasi-sysroot/lib").resolve(target.triple());
            Files.createDirectories(library);
            Files.writeString(library.resolve("libc.a"), "");
        }
        Machine machine = tools().script("clang-22", "echo 'clang version 22.1.8'")
                .variable("WASI_SDK_PATH", sdk.toString())
                .machine(true, true);

        var inventory = new Inventory(workspace(), machine);

        assertThat(inventory.clang()).map(CTools.Clang::driver).contains(sdk.resolve("bin/clang"));
        assertThat(inventory.status(Tool.SYSROOT).path()).contains(sdk.resolve("share/wasi-sysroot"));
    }

    @Test
    void wrongWasiSdkIsAnErrorAndNotPassedOver() throws Exception {
        Machine machine = tools().script("clang-22", "echo 'clang version 22.1.8'")
                .variable("WASI_SDK_PATH", folder.resolve("nowhere").toString())
                .machine(true, true);

        ToolStatus status = new Inventory(workspace(), machine).status(Tool.CLANG);

        assertThat(status.usable()).isFalse();
        assertThat(status.install()).contains("WASI_SDK_PATH");
    }

    @Test
    void reportShowsEveryToolAndHowToGetTheMissingOnes() throws Exception {
        Machine machine =
                tools().script("clang-22", "echo 'clang version 22.1.8'").machine(false, false);

        DoctorReport report = new Doctor(workspace(), machine).report();

        assertThat(report.tools()).extracting(ToolStatus::tool).containsExactly(Tool.values());
        assertThat(report.isReadyToBuild()).isFalse();
        assertThat(report.render().lines())
                .anyMatch(line -> line.matches("ok +clang +22\\.1\\.8 +wanted 20 or later"))
                .anyMatch(line -> line.matches("MISSING emnapi +none +wanted 1\\.11\\.3"))
                .anyMatch(line -> line.matches("absent +Chromium +none +wanted 137 or later"))
                .anyMatch(line -> line.equals("          help: napi4j setup"));
    }

    @Test
    void programOutOfAFolderWithBlanksAndLettersIsFound() throws Exception {
        var tools = new FakeTools(folder.resolve("ein Ordner ü")).script("npm", "echo 10.0.0");
        assertThat(new Inventory(workspace(), tools.machine(false, false)).status(Tool.NPM))
                .isEqualTo(new ToolStatus(Tool.NPM, true, Optional.of("10.0.0"), Optional.of(tools.path("npm")), ""));
    }

    @Test
    void colouredVersionIsRead() throws Exception {
        var tools = tools().script("mvn", "printf '\\033[1mApache Maven 3.8.7\\033[m\\nMaven home: /usr\\n'");
        assertThat(new Inventory(workspace(), tools.machine(false, false))
                        .status(Tool.MAVEN)
                        .found())
                .contains("3.8.7");
    }
}
