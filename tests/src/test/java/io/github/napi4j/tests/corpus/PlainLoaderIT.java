package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.TestTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Modules are complete without our loaders: emnapi's own loads them, and every call goes through Node-API. */
final class PlainLoaderIT {
    private static final BuiltCorpus BUILT = BuiltCorpus.OF_THIS_RUN;

    @Test
    void aJavaScriptLibraryThatLacksSomethingIsAnErrorAtLoad() throws InterruptedException {
        String program = """
                Date.prototype.getTime = undefined;
                try {
                  require(process.argv[1]);
                } catch (e) {
                  console.log(e.code, e.message);
                }
                """;
        CommandResult result = Command.of(
                        TestTools.toolchain().node(24),
                        "-e",
                        program,
                        BUILT.folder(AddonCase.HELLO).toString())
                .run();

        assertThat(result.output())
                .isEqualTo("ERR_NAPI4J_START the JavaScript library lacks what napi4j needs of it\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = AddonCase.class,
            names = {"HELLO", "CONVERSIONS", "ERRORS", "CLASSES"})
    void checkOfTheCorpusPassesThroughNodeApiAlone(AddonCase addon) throws InterruptedException {
        try (Host host = NodeHost.withPlainLoader(TestTools.toolchain().node(24))) {
            CheckResult result = host.check(BUILT.folder(addon), addon.folder().resolve("check.mjs"));
            assertThat(result.assertions()).isPositive();
        }
    }
}
