package io.github.napi4j.tests.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loaders in every host they are for. */
final class LoaderIT {

    private static final List<String> CHECKS =
            List.of("check.mjs", "async-work.mjs", "dead.mjs", "dead-while-waiting.mjs", "dead-here.mjs");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws Exception {
        FixturePackage.build(folder.resolve("fixture"));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 24, 26})
    void nodeLoadsAndCalls(int version) throws Exception {
        try (Host host = new NodeHost(TestTools.toolchain().node(version))) {
            for (String check : CHECKS) {
                assertThat(check(host, check)).as(check).isPositive();
            }
        }
    }

    @Test
    void chromiumLoadsAndCalls() throws Exception {
        try (Host host = new ChromiumHost(TestTools.chromium())) {
            for (String check : CHECKS) {
                assertThat(check(host, check)).as(check).isPositive();
            }
        }
    }

    private static int check(Host host, String name) throws Exception {
        var result = host.check(folder.resolve("fixture"), Repository.path("tests/loader/" + name));
        return result.assertions();
    }
}
