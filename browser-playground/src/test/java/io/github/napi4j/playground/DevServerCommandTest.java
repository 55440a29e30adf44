package io.github.napi4j.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DevServerCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(out.toString()).contains("FOLDER", "--mount", "--host", "--port", "--no-isolation", "8080");
    }

    @Test
    void aMissingFolderEndsWithTheEnvironmentCodeAndItsName(@TempDir Path folder) {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(3);
        assertThat(err.toString()).isEqualTo("error: no folder `" + folder.resolve("none") + "`\n");
    }

    @Test
    void aTakenPortEndsWithTheEnvironmentCodeAndTheWayOut(@TempDir Path folder) throws Exception {
        try (var server = DevServer.start(DevServerSettings.local(Map.of("/", folder)))) {
            String port = Integer.toString(server.uri().getPort());

            assertThat(run("--port", port, folder.toString())).isEqualTo(3);
            assertThat(err.toString()).contains("cannot listen on 127.0.0.1:" + port, "--port 0");
        }
    }

    @Test
    void aMountWithoutSlashesIsAUsageError(@TempDir Path folder) {
        assertThat(run("--mount", "pkg=" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("mount `pkg`: starts and ends with `/`");
    }

    private int run(String... args) {
        return new CommandLine(new DevServerCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
