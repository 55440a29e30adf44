package io.github.napi4j.tests.toolchain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.compiler.toolchain.Toolchain;
import io.github.napi4j.tests.host.CommandLine;
import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds by what {@code WASI_SDK_PATH} names. Where the machine has no SDK, one is made up of its clang and of our own C
 * library without all that only ours has, in the places where an SDK has them.
 */
class WasiSdkIT {
    private static final Path ADDON = Repository.path("tests/addons/threadsafe");

    /** What the runtime brings where the C library has none of it. */
    private static final List<String> OUR_HEADERS = List.of("n4_futex.h", "n4_growth.h", "n4_lock.h");

    /** By which our malloc says that it needs no lock above its own, and a name of the same length. */
    private static final String OUR_MALLOC = "n4_malloc_catches_up";

    private static final String OTHER_MALLOC = "a_malloc_of_an_sdk__";

    @TempDir
    Path folder;

    @Test
    void anAddonWithThreadsIsBuiltAndRuns() throws Exception {
        Path sdk = sdk();
        Path output = folder.resolve("dist");

        CommandResult built = CommandLine.of("build", "--project", ADDON.toString(), "--output", output.toString())
                .env("WASI_SDK_PATH", sdk.toString())
                .run();

        assertThat(built.exitCode()).as(built.errors()).isZero();
        try (var node = new NodeHost(TestTools.toolchain().node(24))) {
            assertThat(node.check(output, ADDON.resolve("check.mjs")).assertions())
                    .isPositive();
        }
    }

    @Test
    void doctorSaysWhereTheCLibraryIsFrom() throws Exception {
        CommandResult result =
                CommandLine.of("doctor").env("WASI_SDK_PATH", sdk().toString()).run();

        assertThat(result.output())
                .containsPattern("ok +wasm32-wasip1 sysroot +of the WASI SDK +wanted .* or that of a WASI SDK");
    }

    private static Path sdk() throws IOException {
        String real = System.getenv("WASI_SDK_PATH");
        return real != null && !real.isEmpty() ? Path.of(real) : standIn(TestTools.toolchain());
    }

    /** Always in the same place and with the same contents, so that its objects are found in the cache. */
    private static Path standIn(Toolchain toolchain) throws IOException {
        Path sdk = Path.of("target", "wasi-sdk").toAbsolutePath();
        Path sysroot = Folders.copy(toolchain.sysroot(), sdk.resolve("share").resolve("wasi-sysroot"));
        for (String header : OUR_HEADERS) {
            Files.delete(sysroot.resolve("include").resolve(header));
        }
        Path libc = sysroot.resolve("lib/wasm32-wasip1-threads/libc.a");
        String contents = Files.readString(libc, ISO_8859_1);
        assertThat(contents).contains(OUR_MALLOC);
        Files.writeString(libc, contents.replace(OUR_MALLOC, OTHER_MALLOC), ISO_8859_1);
        Path clang = Files.createDirectories(sdk.resolve("bin")).resolve("clang");
        Files.deleteIfExists(clang);
        Files.createSymbolicLink(clang, toolchain.clang());
        return sdk;
    }
}
